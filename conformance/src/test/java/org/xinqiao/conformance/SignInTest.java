package org.xinqiao.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinqiao.demo.Client;

/** Who is let in, and with what. */
@ExtendWith(InTown.class)
class SignInTest {
  private Town town;
  private Wire wire;

  @BeforeEach
  void in(Town shared) {
    town = shared;
    wire = town.wire();
  }

  /** A newcomer who has chosen a password. */
  private String settled(Newcomer newcomer) {
    var client = town.stranger();
    client.signIn(newcomer.signInName(), newcomer.initialPassword()).ok();
    var own = Newcomer.ownPassword();
    client
        .post("/api/v1/me/password", Map.of("current", newcomer.initialPassword(), "next", own))
        .ok();
    return own;
  }

  @Test
  void threeWrongPasswordsLockTheAccountEvenForTheRightOne() {
    var newcomer = town.newcomer("slyh");
    var own = settled(newcomer);
    for (var i = 0; i < 3; i++) {
      Expect.refusal(
          town.stranger().signIn(newcomer.signInName(), "Wrong-Pass-9" + i),
          401,
          "account.sign-in-refused");
    }
    Expect.refusal(
        town.stranger().signIn(newcomer.signInName(), own), 401, "account.sign-in-refused");
    var unlock = "/api/v1/accounts/" + newcomer.id() + "/unlock";
    assertThat(town.systemAdministrator("slyh").post(unlock, Map.of()).status()).isEqualTo(403);
    town.securityAdministrator("slyh").post(unlock, Map.of()).ok();
    town.stranger().signIn(newcomer.signInName(), own).ok();
  }

  @Test
  void threeWrongPasswordsEndTheSessionsThatAreOpen() {
    var newcomer = town.newcomer("slyh");
    var own = settled(newcomer);
    var open = town.stranger();
    open.signIn(newcomer.signInName(), own).ok();
    for (var i = 0; i < 3; i++) {
      town.stranger().signIn(newcomer.signInName(), "Wrong-Pass-9" + i);
    }
    Expect.refusal(open.get("/api/v1/me"), 401, "account.sign-in-required");
  }

  @Test
  void nobodyLearnsWhetherAnAccountExists() {
    var unknown = town.stranger().signIn("nobody.here@slyh", "Wrong-Pass-91");
    var noInstitution = town.stranger().signIn("nobody.here@nowhere", "Wrong-Pass-91");
    var wrong = town.stranger().signIn(town.newcomer("slyh").signInName(), "Wrong-Pass-91");
    for (var answer : new Client.Answer[] {unknown, noInstitution, wrong}) {
      Expect.refusal(answer, 401, "account.sign-in-refused");
      assertThat(answer.json().path("message")).isEqualTo(wrong.json().path("message"));
      assertThat(answer.json().path("why")).isEqualTo(wrong.json().path("why"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/assets",
    "GET, /api/v1/approvals",
    "GET, /api/v1/institutions",
    "GET, /api/v1/controls",
    "GET, /api/v1/audit",
    "POST, /api/v1/contents",
    "POST, /api/v1/assets",
    "POST, /api/v1/accounts",
  })
  void anInitialPasswordOpensNothingButItsOwnChange(String method, String path) {
    var newcomer = town.newcomer("slyh");
    var badge = wire.badge(newcomer.signInName(), newcomer.initialPassword());
    var answer = Wire.read(wire.call(method, path, badge.headers()));
    Expect.refusal(answer, 403, "account.initial-password");
    var me = Wire.read(wire.get("/api/v1/me", badge.headers())).ok().json();
    assertThat(me.path("initialPassword").asBoolean()).isTrue();
  }

  @Test
  void anInitialPasswordWorksOnce() {
    var newcomer = town.newcomer("slyh");
    settled(newcomer);
    var again = town.stranger().signIn(newcomer.signInName(), newcomer.initialPassword());
    assertThat(again.status()).isEqualTo(401);
    Expect.refusal(again, 401, again.code());
  }

  @ParameterizedTest
  @CsvSource({
    "Short-7x, account.password-too-short",
    "abcdefghijklmnopq, account.password-too-uniform",
    "Password-2026-Password, account.password-known-weak",
  })
  void aWeakPasswordIsRefusedWithItsReason(String weak, String code) {
    var newcomer = town.newcomer("slyh");
    var client = town.stranger();
    client.signIn(newcomer.signInName(), newcomer.initialPassword()).ok();
    var body = Map.of("current", newcomer.initialPassword(), "next", weak);
    Expect.refusal(client.post("/api/v1/me/password", body), 400, code);
  }

  @Test
  void choosingAPasswordEndsEverySessionOfTheAccount() {
    var newcomer = town.newcomer("slyh");
    var own = settled(newcomer);
    var badge = wire.badge(newcomer.signInName(), own);
    var elsewhere = town.stranger();
    elsewhere.signIn(newcomer.signInName(), own).ok();
    elsewhere
        .post("/api/v1/me/password", Map.of("current", own, "next", Newcomer.ownPassword()))
        .ok();
    var answer = Wire.read(wire.get("/api/v1/me", badge.headers()));
    Expect.refusal(answer, 401, "account.sign-in-required");
  }

  @Test
  void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
    var account = "zhou.yining@slyh";
    var answer = wire.signIn(account, town.passwordOf(account), wire.csrf());
    var cookies = Wire.setCookies(answer, "XQ_SESSION");
    assertThat(cookies).hasSize(1);
    assertThat(cookies.getFirst().split("; "))
        .contains("HttpOnly", "SameSite=Strict", "Path=/")
        .noneMatch(part -> part.startsWith("Domain="));
    assertThat(Wire.cookie(answer, "XQ_SESSION")).hasSizeGreaterThanOrEqualTo(43);
    assertThat(new String(answer.body(), UTF_8))
        .as("the token is in the cookie only")
        .doesNotContain(Wire.cookie(answer, "XQ_SESSION"));
  }

  @Test
  void aRequestWithoutTheTokenAgainstOtherSitesChangesNothing() {
    var newcomer = town.newcomer("slyh");
    var badge = wire.badge(newcomer.signInName(), settled(newcomer));
    var cookiesOnly = Map.of("Cookie", badge.cookies());
    var wrongToken = Map.of("Cookie", badge.cookies(), "X-XSRF-TOKEN", "other");
    for (var headers : List.of(cookiesOnly, wrongToken)) {
      var answer = Wire.read(wire.call("DELETE", "/api/v1/session", headers));
      Expect.refusal(answer, 403, "account.csrf");
    }
    Wire.read(wire.get("/api/v1/me", badge.headers())).ok();
  }

  @Test
  void signingInNeedsTheTokenToo() {
    var body = "{\"account\":\"a.b@slyh\",\"password\":\"x\"}";
    var answer = Wire.read(wire.post("/api/v1/session", Map.of(), body));
    Expect.refusal(answer, 403, "account.csrf");
  }

  @Test
  void signingOutEndsTheSessionItself() {
    var account = "zhou.yining@slyh";
    var badge = wire.badge(account, town.passwordOf(account));
    assertThat(wire.call("DELETE", "/api/v1/session", badge.headers()).statusCode()).isEqualTo(204);
    var answer = Wire.read(wire.get("/api/v1/me", badge.headers()));
    Expect.refusal(answer, 401, "account.sign-in-required");
  }

  @Test
  void whoeverIsNotSignedInReachesNoAddressOfTheInterface() {
    for (var operation : Interface.of(town).operations()) {
      if (operation.isOpen()) {
        continue;
      }
      var csrf = wire.csrf();
      var headers = Map.of("Cookie", "XSRF-TOKEN=" + csrf, "X-XSRF-TOKEN", csrf);
      var answer = Wire.read(wire.call(operation.method(), operation.anyPath(), headers));
      assertThat(answer.status()).as(operation.toString()).isEqualTo(401);
      Expect.refusal(answer, 401, "account.sign-in-required");
    }
  }

  @Test
  void aMadeUpSessionIsNoSession() {
    var headers = Map.of("Cookie", "XQ_SESSION=" + "A".repeat(43));
    var answer = Wire.read(wire.get("/api/v1/me", headers));
    Expect.refusal(answer, 401, "account.sign-in-required");
  }

  @Test
  void nobodyGrantsARoleToOneself() {
    var security = town.securityAdministrator("slyh");
    var own = security.get("/api/v1/me").ok().json().path("account").asString();
    var answer = security.post("/api/v1/accounts/" + own + "/roles", Map.of("role", "COMPLIANCE"));
    Expect.refusal(answer, 403, "account.not-oneself");
  }

  @Test
  void anAdministratorNeverGetsABusinessRole() {
    var security = town.securityAdministrator("slyh");
    var system = town.systemAdministrator("slyh");
    var id = system.get("/api/v1/me").ok().json().path("account").asString();
    var answer = security.post("/api/v1/accounts/" + id + "/roles", Map.of("role", "STAFF"));
    Expect.refusal(answer, 409, "account.exclusive-roles");
  }
}
