package org.xinqiao.job.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Town;
import org.xinqiao.account.web.Browser;
import org.xinqiao.audit.Ledger;
import org.xinqiao.kernel.Role;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class JobControllerIT {
  @Autowired ApplicationContext context;
  @Autowired JsonMapper json;
  @Autowired Ledger ledger;
  @LocalServerPort int port;

  private Town town;
  private Browser officer;

  @BeforeEach
  void somebodyWhoReadsTheLog() {
    town = Town.found(context);
    var resident = town.settle("he.gui", town.department("合规部").id(), Role.COMPLIANCE);
    officer = Browser.signedIn(port, resident.signInName(), resident.password());
  }

  @Test
  void aJobIsAcceptedListedAndCalledOff() {
    var filter = "\"filter\":{\"chapter\":\"account\",\"from\":\"2026-01-01T00:00:00Z\"}";
    var accepted =
        officer.post(
            "/api/v1/jobs", "{\"kind\":\"AUDIT_EXPORT\",\"format\":\"XLSX\"," + filter + "}");
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    var id = json.readTree(accepted.body()).path("id").asString();
    assertThat(officer.get("/api/v1/jobs").body()).contains(id, "QUEUED", "XLSX");
    assertThat(officer.get("/api/v1/jobs/" + id + "/result").statusCode()).isEqualTo(409);

    var cancelled = officer.post("/api/v1/jobs/" + id + "/cancel", "");

    assertThat(cancelled.statusCode()).as(cancelled.body()).isEqualTo(200);
    assertThat(json.readTree(cancelled.body()).path("state").asString()).isEqualTo("CANCELLED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"kind\":\"NOTHING\"}",
        "{\"kind\":\"AUDIT_EXPORT\",\"format\":\"PDF\"}",
        "{\"kind\":\"AUDIT_EXPORT\",\"filter\":{\"from\":\"yesterday\"}}"
      })
  void whatIsNoRequestIsRefused(String body) {
    assertThat(officer.post("/api/v1/jobs", body).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?result=MAYBE", "?from=yesterday", "?before=x"})
  void whatIsNoSearchIsRefused(String search) {
    var answer = officer.get("/api/v1/audit" + search);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
  }

  @Test
  void theLogIsSearchedByItsAddress() {
    ledger.catchUp();
    var found = officer.get("/api/v1/audit?chapter=account&result=DONE&from=2020-01-01T00:00:00Z");

    assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
    assertThat(json.readTree(found.body()).path("items"))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.path("action").asString()).startsWith("account."));
    assertThat(officer.get("/api/v1/audit/actors").body()).contains("PERSON:");
    assertThat(officer.get("/api/v1/audit/integrity").body()).contains("\"entries\"");
    var number = json.readTree(found.body()).path("items").path(0).path("number").asString();
    assertThat(officer.get("/api/v1/audit/" + number + "/changes").body()).contains("account.");
  }
}
