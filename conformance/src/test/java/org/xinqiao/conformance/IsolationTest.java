package org.xinqiao.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinqiao.conformance.Interface.Operation;
import org.xinqiao.demo.Client.Answer;

/** Another institution's ids open nothing, wherever they stand. */
@ExtendWith(InTown.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTest {
  /** Not an institution's own: the directory of members, and the controls of the platform. */
  private static final Set<String> SHARED =
      Set.of("GET /api/v1/institutions/{id}", "POST /api/v1/controls/{id}/run");

  /** Refused by function before anything is looked up: for the operator alone. */
  private static final Set<String> OPERATOR_ONLY =
      Set.of(
          "GET /api/v1/institutions/{id}/invitation", "POST /api/v1/institutions/{id}/invitation");

  /** Only what is still under review has pages to look at for its reviewers. */
  private static final String UNDER_REVIEW = "/api/v1/publications/{id}/pages/{number}";

  private Town town;
  private Estate estate;
  private List<Operation> named;

  @BeforeAll
  void build(Town shared) {
    town = shared;
    estate = Estate.of(town, "slyh");
    named =
        Interface.of(town).operations().stream()
            .filter(Operation::namesSomething)
            .filter(operation -> !SHARED.contains(operation.toString()))
            .toList();
  }

  private String path(Operation operation) {
    return operation.path(name ->
        switch (name) {
          case "role" -> "STAFF";
          case "n", "page", "number" -> page(operation);
          case "publication" -> estate.id("publications");
          default -> estate.id(kind(operation));
        });
  }

  private static String kind(Operation operation) {
    return operation.path().equals(UNDER_REVIEW) ? "reviews" : operation.path().split("/")[3];
  }

  /** Entries of the log go by number too. */
  private String page(Operation operation) {
    return operation.path().startsWith("/api/v1/audit/") ? estate.id("audit") : "1";
  }

  private Answer call(String account, Operation operation) {
    var headers = town.badge(account).headers();
    var body = Bodies.of(operation, estate);
    var path = path(operation);
    return Wire.read(
        operation.method().equals("GET")
            ? town.wire().get(path, headers)
            : town.wire().call(operation.method(), path, headers, body));
  }

  @Test
  void everyPathWithAnIdIsClosedToEverybodyOfAnotherInstitution() {
    assertThat(named).hasSizeGreaterThan(20);
    assertThat(named).allSatisfy(this::isClosed);
  }

  private void isClosed(Operation operation) {
    var seen = new TreeSet<Integer>();
    for (var outsider : town.desk("slkj").everyone()) {
      var answer = call(outsider, operation);
      assertThat(answer.status())
          .as("%s as %s: %s", operation, outsider, new String(answer.bytes(), UTF_8))
          .isIn(403, 404);
      Expect.refusal(answer, answer.status(), answer.code());
      saysNothing(operation, answer);
      seen.add(answer.status());
    }
    if (!OPERATOR_ONLY.contains(operation.toString())) {
      assertThat(seen).as("%s was looked up by somebody entitled", operation).contains(404);
    }
  }

  private void saysNothing(Operation operation, Answer answer) {
    var text = new String(answer.bytes(), UTF_8);
    var asked = path(operation);
    estate.things().values().stream()
        .filter(id -> id.length() > 10 && !asked.contains(id))
        .forEach(id -> assertThat(text).as(operation.toString()).doesNotContain(id));
    assertThat(text).doesNotContain("经营情况说明", "示例银行");
  }

  @Test
  void theSamePathsOpenForThePartiesSoTheIdsWereRight() {
    var parties = new ArrayList<>(town.desk("slyh").everyone());
    parties.addAll(town.desk("slbx").everyone());
    var reads =
        named.stream()
            .filter(operation -> operation.method().equals("GET"))
            .filter(operation -> !OPERATOR_ONLY.contains(operation.toString()));
    assertThat(reads)
        .allSatisfy(operation ->
            assertThat(parties.stream().map(party -> call(party, operation).status()))
                .as(operation.toString())
                .contains(200));
  }

  @Test
  void noListHoldsAnythingOfAnotherInstitution() {
    for (var operation : Interface.of(town).operations()) {
      if (!operation.method().equals("GET") || operation.namesSomething() || operation.isOpen()) {
        continue;
      }
      for (var outsider : town.desk("slkj").everyone()) {
        listsNothing(outsider, operation.path() + "?limit=200", operation);
        listsNothing(outsider, operation.path() + "?after=" + after(operation), operation);
      }
    }
  }

  /** Just above the foreign id, so that it would be the first of the page. */
  private String after(Operation operation) {
    var kind = operation.path().split("/")[3];
    return estate.things().getOrDefault(kind, Estate.NOTHING).replaceFirst(".$", "f");
  }

  private void listsNothing(String outsider, String path, Operation operation) {
    var answer = town.wire().get(path, town.badge(outsider).headers());
    var text = new String(answer.body(), UTF_8);
    estate
        .things()
        .forEach((kind, id) -> {
          if (id.length() > 10 && !kind.equals("institutions")) {
            assertThat(text).as("%s as %s", operation, outsider).doesNotContain(id);
          }
        });
  }

  @Test
  void anotherInstitutionsIdsInBodiesAreUnknown() {
    var desk = town.desk("slkj");
    var content = desk.tryRegister(estate.id("contents"), Map.of());
    Expect.refusal(content, 404, "screening.unknown-content");

    var own = desk.upload(Specimens.text()).path("id").asString();
    var sources =
        Map.of(
            "title", "汇总",
            "content", own,
            "category", "OPERATION",
            "retention", "P1Y",
            "purpose", "汇总",
            "sources", List.of(estate.id("assets")));
    var derived = desk.author().post("/api/v1/assets", sources);
    Expect.refusal(derived, 404, "catalogue.unknown-asset");

    var serial = Newcomer.nextSerial();
    var account =
        Map.of(
            "account",
            "guest" + serial,
            "name",
            "客人",
            "identityNumber",
            Newcomer.identityNumber(serial),
            "department",
            estate.id("departments"));
    var employed = town.systemAdministrator("slkj").post("/api/v1/accounts", account);
    Expect.refusal(employed, 404, "institution.unknown-department");

    var submission = Map.of("asset", estate.id("assets"), "destinations", List.of());
    var submitted = desk.author().post("/api/v1/publications", submission);
    Expect.refusal(submitted, 404, "catalogue.unknown-asset");

    var listing = Map.of("account", estate.id("executives"), "orderNumber", "董字 1 号");
    var listed = town.securityAdministrator("slkj").post("/api/v1/executives", listing);
    Expect.refusal(listed, 404, "account.unknown-account");
  }

  @Test
  void anIdThatNothingHasIsAnsweredLikeAForeignOne() {
    var author = town.desk("slkj").author();
    var foreign = author.get("/api/v1/assets/" + estate.id("assets"));
    var nothing = author.get("/api/v1/assets/" + Estate.NOTHING);
    assertThat(foreign.code()).isEqualTo(nothing.code());
    assertThat(foreign.json().path("message")).isEqualTo(nothing.json().path("message"));
  }
}
