package org.xinqiao.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Numbers;
import org.xinqiao.account.Town;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.Filter;
import org.xinqiao.kernel.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What administrators see of how an account came about, and the reasons they give. */
@PlatformTest
class PeopleWebIT {
  private static final String OWN = "Slow+Meadow4Violin";

  @Autowired ApplicationContext context;
  @Autowired JsonMapper json;
  @LocalServerPort int port;

  private Town town;
  private Browser system;
  private Browser security;

  @BeforeEach
  void found() {
    town = Town.found(context);
    system = administrator(Role.SYSTEM_ADMIN);
    security = administrator(Role.SECURITY_ADMIN);
  }

  private Browser administrator(Role role) {
    var one = town.appointed().stream().filter(a -> a.role() == role).findFirst().orElseThrow();
    town.choose(one.signInName(), one.initialPassword().password(), OWN);
    return Browser.signedIn(port, one.signInName(), OWN);
  }

  private JsonNode create(String name) {
    var body = Map.of("account", name, "name", "李四", "identityNumber", Numbers.fresh());
    var answer = system.post("/api/v1/accounts", json.writeValueAsString(body));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json.readTree(answer.body());
  }

  private JsonNode listed(String id) {
    for (var one : json.readTree(security.get("/api/v1/accounts").body()).path("items")) {
      if (one.path("id").asString().equals(id)) {
        return one;
      }
    }
    throw new AssertionError("Not listed: " + id);
  }

  private String accountOf(Role role) {
    return town.administrator(role).account().toString();
  }

  @Test
  void theListTellsWhoCreatedWhoGrantedAndWhetherItsHolderHasBegun() {
    var created = create("li.si");
    var id = created.path("account").path("id").asString();
    var fresh = listed(id);
    assertThat(fresh.path("createdBy").asString()).isEqualTo(accountOf(Role.SYSTEM_ADMIN));
    assertThat(fresh.path("grants")).isEmpty();
    assertThat(fresh.path("lastSignInAt").isNull()).isTrue();
    assertThat(fresh.path("openSessions").asInt()).isZero();

    var granted =
        security.post(
            "/api/v1/accounts/" + id + "/roles", "{\"role\":\"STAFF\",\"reason\":\"入职\"}");
    assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
    var signIn = "li.si@" + town.member().code();
    town.choose(signIn, created.path("initialPassword").asString(), "Quiet-Harbour7Lamp");
    Browser.signedIn(port, signIn, "Quiet-Harbour7Lamp");

    var begun = listed(id);
    var grant = begun.path("grants").path(0);
    assertThat(grant.path("role").asString()).isEqualTo("STAFF");
    assertThat(grant.path("grantedBy").asString()).isEqualTo(accountOf(Role.SECURITY_ADMIN));
    assertThat(begun.path("lastSignInAt").asString()).isNotEmpty();
    assertThat(begun.path("openSessions").asInt()).isEqualTo(1);
  }

  @Test
  void aReasonStandsInTheLogBesideTheAct() {
    var id = create("li.si").path("account").path("id").asString();
    security.post("/api/v1/accounts/" + id + "/roles", "{\"role\":\"STAFF\",\"reason\":\"入职\"}");
    security.delete("/api/v1/accounts/" + id + "/roles/STAFF?reason=%E8%B0%83%E5%B2%97");
    system.post("/api/v1/accounts/" + id + "/initial-password", "{\"reason\":\"遗失\"}");
    security.post("/api/v1/accounts/" + id + "/unlock", "{\"reason\":\"已核实\"}");

    assertThat(reason("account.grant-role")).isEqualTo("入职");
    assertThat(reason("account.revoke-role")).isEqualTo("调岗");
    assertThat(reason("account.reset-password")).isEqualTo("遗失");
    assertThat(reason("account.unlock")).isEqualTo("已核实");
  }

  private String reason(String action) {
    var filter = new Filter(null, null, action, null, null, null, null, null);
    return town.administrator(Role.AUDIT_ADMIN)
        .call(() -> context.getBean(Audit.class).list(filter, Long.MAX_VALUE, 1))
        .items()
        .getFirst()
        .fields()
        .get("reason");
  }

  @Test
  void anEmptyReasonIsRefusedAndNothingIsGranted() {
    var id = create("li.si").path("account").path("id").asString();
    var answer =
        security.post("/api/v1/accounts/" + id + "/roles", "{\"role\":\"STAFF\",\"reason\":\" \"}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("account.bad-reason");
    assertThat(listed(id).path("roles")).isEmpty();
  }

  @Test
  void onlyTheOperatorSeesHowFarAnInvitationCame() {
    var answer = system.get("/api/v1/institutions/" + town.member().id() + "/invitation");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("institution.operator-only");
  }
}
