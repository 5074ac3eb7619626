package org.xinqiao.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.access.AccessProblems;
import org.xinqiao.account.Town;
import org.xinqiao.account.web.Browser;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.screening.Contents;
import org.xinqiao.screening.Grades;
import org.xinqiao.screening.Verdict;
import tools.jackson.databind.json.JsonMapper;

/** Looking things up in the catalogue, and why they are graded as they are. */
@PlatformTest
class CatalogueIT {
  private static Town town;
  private static Town.Resident author;
  private static Town.Resident other;
  private static Town.Resident head;
  private static Asset letter;
  private static Asset table;

  @Autowired ApplicationContext context;
  @Autowired Assets assets;
  @Autowired Contents contents;
  @Autowired GradeReasons reasons;
  @Autowired JsonMapper json;
  @LocalServerPort int port;

  @BeforeEach
  void settle() {
    if (town == null) {
      town = Town.found(context);
      var department = town.department("风险部").id();
      author = town.settle("author", department, Role.STAFF);
      other = town.settle("other", town.department("运营部").id(), Role.STAFF);
      head = town.settle("head", department, Role.HEAD);
      letter =
          register("Loan LETTER 一", Category.RISK_COOPERATION, ConfidentialityLevel.L2, "季度例会安排");
      table = register("客户清单", Category.CUSTOMER, ConfidentialityLevel.L3, "季度例会安排二");
    }
  }

  private Asset register(
      String title, Category category, ConfidentialityLevel level, String words) {
    return author
        .actor()
        .call(() -> {
          var content =
              contents.receive(
                  new ByteArrayInputStream(words.getBytes(UTF_8)), "a.txt", "text/plain");
          return assets.register(
              new NewAsset(
                  title,
                  content.id(),
                  category,
                  Grades.of(level),
                  Period.ofYears(1),
                  "测试",
                  List.of()));
        });
  }

  private List<Asset.Id> found(Actor actor, AssetFilter filter) {
    return actor.call(() -> assets.list(Page.Request.of(null, null), filter)).items().stream()
        .map(Asset::id)
        .toList();
  }

  @Test
  void theCatalogueIsSearchedByLevelClassWordsAndIdentity() {
    var actor = author.actor();
    assertThat(found(actor, AssetFilter.ALL)).containsExactly(table.id(), letter.id());
    assertThat(found(actor, new AssetFilter(ConfidentialityLevel.L3, null, "")))
        .containsExactly(table.id());
    assertThat(found(actor, new AssetFilter(null, Category.RISK_COOPERATION, "")))
        .containsExactly(letter.id());
    assertThat(found(actor, new AssetFilter(null, null, " letter "))).containsExactly(letter.id());
    assertThat(found(actor, new AssetFilter(null, null, table.digitalIdentity())))
        .containsExactly(table.id());
    assertThat(found(actor, new AssetFilter(ConfidentialityLevel.L3, null, "letter"))).isEmpty();
    assertThat(found(actor, new AssetFilter(null, null, "%"))).as("no pattern").isEmpty();
  }

  @Test
  void searchingShowsNobodyMoreThanTheyMayKnow() {
    assertThat(found(other.actor(), AssetFilter.ALL)).containsExactly(letter.id());
    assertThat(found(other.actor(), new AssetFilter(null, Category.CUSTOMER, ""))).isEmpty();
    assertThat(found(other.actor(), new AssetFilter(null, null, table.digitalIdentity())))
        .isEmpty();
  }

  @Test
  void whyItIsGradedSoIsToldToWhoeverMayKnowIt() {
    var why = other.actor().call(() -> reasons.of(letter.id()));

    assertThat(why.content().verdict()).isEqualTo(Verdict.CLEAN);
    assertThat(why.refusal()).isEqualTo(AccessProblems.NOT_PERMITTED);
    assertThat(author.actor().call(() -> reasons.of(letter.id())).refusal()).isNull();
    assertThat(head.actor().call(() -> reasons.of(table.id())).refusal()).isNull();
    assertThatThrownBy(() -> other.actor().call(() -> reasons.of(table.id())))
        .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.code()).isEqualTo(Assets.UNKNOWN));
  }

  @Test
  void overHttpTheFiltersAndReasonsAreTheSame() {
    var browser = Browser.signedIn(port, author.signInName(), author.password());

    var page = json.readTree(browser.get("/api/v1/assets?level=L3&category=CUSTOMER").body());
    assertThat(page.path("items").size()).isEqualTo(1);
    assertThat(page.path("items").path(0).path("id").asString()).isEqualTo(table.id().toString());
    var at = "/api/v1/assets/" + letter.id() + "/grades/reasons";
    var why = json.readTree(browser.get(at).body());
    assertThat(why.path("verdict").asString()).isEqualTo("CLEAN");
    assertThat(why.path("reasons").size()).isPositive();
    assertThat(why.path("reasons").path(0).path("reason").path("zh").asString()).isNotEmpty();
    assertThat(why.path("refusal").isNull()).isTrue();
    var schemes = json.readTree(browser.get("/api/v1/assets/schemes").body());
    assertThat(schemes.path(0).path("levels").size()).isGreaterThan(1);
  }
}
