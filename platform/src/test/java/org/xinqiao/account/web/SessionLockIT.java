package org.xinqiao.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Town;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.testkit.ManualClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class SessionLockIT {
  private static final String WRONG = "Wrong-Harbour7Lamp";

  @Autowired ApplicationContext context;
  @Autowired JsonMapper json;
  @Autowired ManualClock clock;
  @Autowired UnitOfWork units;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private Town town;
  private Town.Resident someone;
  private Browser browser;

  @BeforeEach
  void signIn() {
    town = Town.found(context);
    someone = town.settle("li.si", null, Role.STAFF);
    browser = Browser.signedIn(port, someone.signInName(), someone.password());
  }

  private void lock() {
    assertThat(browser.post("/api/v1/session/lock", "").statusCode()).isEqualTo(204);
  }

  private HttpResponse<String> unlock(String password) {
    return browser.post("/api/v1/session/unlock", "{\"password\":\"" + password + "\"}");
  }

  private JsonNode session() {
    return json.readTree(browser.get("/api/v1/session").body());
  }

  private void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json.readTree(answer.body()).path("code").asString()).isEqualTo(code);
  }

  private List<String> written() {
    return units.as(
        Actor.system("test", town.member().id()),
        () ->
            jdbc.sql(
                    """
                    select action || ' ' || result from audit.entry
                    where action like 'account.%session' order by number\
                    """)
                .query(String.class)
                .list());
  }

  @Test
  void thePasswordGoesOnWhereItWasLocked() {
    lock();
    assertProblem(browser.get("/api/v1/me"), 423, "account.session-locked");
    assertThat(unlock(someone.password()).statusCode()).isEqualTo(204);
    assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
    assertThat(session().path("locked").asBoolean()).isFalse();
    assertThat(session().path("locksInSeconds").asLong()).isBetween(1L, 900L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/me",
        "/api/v1/accounts",
        "/api/v1/institutions",
        "/api/v1/controls",
        "/api/v1/assets",
        "/api/v1/deliveries",
        "/api/v1/session/",
        "/api/v1/nothing"
      })
  void aLockedSessionReadsNothing(String path) {
    lock();
    assertProblem(browser.get(path), 423, "account.session-locked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/contents", "/api/v1/me/password", "/api/v1/publications", "/setup"})
  void aLockedSessionChangesNothing(String path) {
    lock();
    assertProblem(browser.post(path, "{}"), 423, "account.session-locked");
  }

  @Test
  void aLockedSessionTellsWhoseItIsAndSignsOut() {
    lock();
    assertThat(session().path("signedIn").asBoolean()).isTrue();
    assertThat(session().path("locked").asBoolean()).isTrue();
    assertThat(session().path("signInName").asString()).isEqualTo(someone.signInName());
    assertThat(browser.get("/app/inbox").statusCode()).isIn(200, 503);
    lock();
    assertThat(browser.delete("/api/v1/session").statusCode()).isEqualTo(204);
    assertProblem(browser.get("/api/v1/me"), 401, "account.sign-in-required");
  }

  @Test
  void anotherSessionOfTheSamePersonGoesOn() {
    var other = Browser.signedIn(port, someone.signInName(), someone.password());
    lock();
    assertThat(other.get("/api/v1/me").statusCode()).isEqualTo(200);
  }

  @Test
  void aWrongPasswordUnlocksNothing() {
    lock();
    assertProblem(unlock(WRONG), 403, "account.unlock-refused");
    assertProblem(unlock(""), 403, "account.unlock-refused");
    assertProblem(browser.post("/api/v1/session/unlock", "{}"), 400, "kernel.bad-request");
    assertProblem(browser.get("/api/v1/me"), 423, "account.session-locked");
    assertThat(unlock(someone.password()).statusCode()).isEqualTo(204);
  }

  @Test
  void threeWrongPasswordsLockTheAccount() {
    lock();
    for (var i = 0; i < 3; i++) {
      assertProblem(unlock(WRONG), 403, "account.unlock-refused");
    }
    assertProblem(unlock(someone.password()), 401, "account.sign-in-required");
    assertThat(session().path("signedIn").asBoolean()).isFalse();
    var again = new Browser(port);
    again.get("/api/v1/session");
    assertProblem(
        again.signIn(someone.signInName(), someone.password()), 401, "account.sign-in-refused");
  }

  @Test
  void wrongPasswordsAtTheLockAndAtSignInAreCountedTogether() {
    lock();
    unlock(WRONG);
    unlock(WRONG);
    var elsewhere = new Browser(port);
    elsewhere.get("/api/v1/session");
    elsewhere.signIn(someone.signInName(), WRONG);
    assertProblem(unlock(someone.password()), 401, "account.sign-in-required");
  }

  @Test
  void anIdleSessionAnswersAsALockedOne() {
    clock.advance(Duration.ofMinutes(15));
    assertProblem(browser.get("/api/v1/me"), 423, "account.session-locked");
    assertThat(unlock(someone.password()).statusCode()).isEqualTo(204);
    assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
  }

  @Test
  void lockingAndUnlockingAreWrittenDown() {
    lock();
    unlock(WRONG);
    unlock(someone.password());
    assertThat(written())
        .containsExactly(
            "account.lock-session DONE",
            "account.unlock-session REFUSED",
            "account.unlock-session DONE");
  }

  @Test
  void nobodyLocksWithoutASession() {
    var stranger = new Browser(port);
    stranger.get("/api/v1/session");
    assertProblem(stranger.post("/api/v1/session/lock", ""), 401, "account.sign-in-required");
    assertProblem(
        stranger.post("/api/v1/session/unlock", "{\"password\":\"x\"}"),
        401,
        "account.sign-in-required");
  }
}
