package org.xinqiao.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Numbers;
import org.xinqiao.account.Town;
import org.xinqiao.kernel.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class AccountWebIT {
  private static final String NEXT = "Slow+Meadow4Violin";

  @Autowired ApplicationContext context;
  @Autowired JsonMapper json;
  @LocalServerPort int port;

  private Town town;

  @BeforeEach
  void found() {
    town = Town.found(context);
  }

  private JsonNode body(HttpResponse<String> answer) {
    return json.readTree(answer.body());
  }

  private void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    var problem = body(answer);
    assertThat(problem.path("code").asString()).isEqualTo(code);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("traceId").asString()).isNotEmpty();
    assertThat(problem.path("why").path("remedy").path("zh").asString()).isNotEmpty();
  }

  private Browser administrator(Role role) {
    var one = town.appointed().stream().filter(a -> a.role() == role).findFirst().orElseThrow();
    town.choose(one.signInName(), one.initialPassword().password(), NEXT);
    return Browser.signedIn(port, one.signInName(), NEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/me",
        "/api/v1/accounts",
        "/api/v1/institutions",
        "/api/v1/controls",
        "/api/v1/nothing",
        "/nothing",
        "/actuator/env",
        "/actuator",
        "/error"
      })
  void withoutASessionNothingIsShown(String path) {
    assertProblem(new Browser(port).get(path), 401, "account.sign-in-required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/session",
        "/actuator/health",
        "/actuator/prometheus",
        "/api/v1/openapi",
        "/ledger/checkpoint"
      })
  void theseNeedNoSession(String path) {
    assertThat(new Browser(port).get(path).statusCode()).isNotIn(401, 403);
  }

  @Test
  void unsafeRequestsNeedTheTokenEvenToSignIn() {
    var someone = town.settle("li.si", null, Role.STAFF);
    var browser = new Browser(port);
    assertProblem(browser.signIn(someone.signInName(), someone.password()), 403, "account.csrf");
    browser.get("/api/v1/session");
    var body =
        "{\"account\":\""
            + someone.signInName()
            + "\",\"password\":\""
            + someone.password()
            + "\"}";
    assertProblem(browser.postWith(null, "/api/v1/session", body), 403, "account.csrf");
    assertProblem(browser.postWith("made-up", "/api/v1/session", body), 403, "account.csrf");
    assertProblem(browser.postWith(null, "/api/v1/setup", "{}"), 403, "account.csrf");
    assertThat(browser.signIn(someone.signInName(), someone.password()).statusCode())
        .isEqualTo(200);
    assertProblem(browser.postWith(null, "/api/v1/accounts", "{}"), 403, "account.csrf");
  }

  @Test
  void theCookiesAreStrictAndTheSessionOutOfReachOfScripts() {
    var someone = town.settle("li.si", null, Role.STAFF);
    var browser = new Browser(port);
    var csrf = browser.get("/api/v1/session").headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(csrf)
        .startsWith("XSRF-TOKEN=")
        .contains("SameSite=Strict")
        .doesNotContain("HttpOnly");
    var session =
        browser.signIn(someone.signInName(), someone.password()).headers().allValues("Set-Cookie");
    assertThat(session)
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("XQ_SESSION=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/"));
  }

  @Test
  void answersCarryTheProtectiveHeaders() {
    var headers = new Browser(port).get("/api/v1/me").headers();
    assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'");
    var ok = new Browser(port).get("/api/v1/session").headers();
    assertThat(ok.firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void meTellsWhoIAmAndWhatICanDo() {
    var department = town.department("风险部");
    var someone = town.settle("li.si", department.id(), Role.STAFF, Role.COMPLIANCE);
    var me =
        body(Browser.signedIn(port, someone.signInName(), someone.password()).get("/api/v1/me"));

    assertThat(me.path("signInName").asString()).isEqualTo(someone.signInName());
    assertThat(me.path("name").asString()).isEqualTo("周li.si");
    assertThat(me.path("institution").path("code").asString()).isEqualTo(town.member().code());
    assertThat(me.path("department").path("name").asString()).isEqualTo("风险部");
    assertThat(me.path("initialPassword").asBoolean()).isFalse();
    assertThat(me.path("capabilities").toString())
        .contains("audit.read")
        .doesNotContain("account.create");
  }

  @Test
  void signingOutClosesTheSession() {
    var someone = town.settle("li.si", null, Role.STAFF);
    var browser = Browser.signedIn(port, someone.signInName(), someone.password());
    assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
    assertThat(browser.delete("/api/v1/session").statusCode()).isEqualTo(204);
    assertProblem(browser.get("/api/v1/me"), 401, "account.sign-in-required");
    assertThat(browser.delete("/api/v1/session").statusCode()).isEqualTo(204);
  }

  @Test
  void anInitialPasswordsSessionIsLimited() {
    var created = town.create("wu.liu", null);
    var name = "wu.liu@" + town.member().code();
    var initial = created.initialPassword().password();
    var browser = new Browser(port);
    browser.get("/api/v1/session");
    var answer = browser.signIn(name, initial);
    assertThat(body(answer).path("initialPassword").asBoolean()).isTrue();
    assertThat(body(answer).path("capabilities").isEmpty()).isTrue();

    assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
    assertProblem(browser.get("/api/v1/institutions"), 403, "account.initial-password");
    assertProblem(browser.post("/api/v1/accounts", "{}"), 403, "account.initial-password");
    assertProblem(change(browser, initial, "Password2026!"), 400, "account.password-known-weak");
    assertThat(change(browser, initial, NEXT).statusCode()).isEqualTo(204);
    assertProblem(browser.get("/api/v1/me"), 401, "account.sign-in-required");
    assertThat(Browser.signedIn(port, name, NEXT).get("/api/v1/institutions").statusCode())
        .isEqualTo(200);
  }

  private static HttpResponse<String> change(Browser browser, String current, String next) {
    return browser.post(
        "/api/v1/me/password", "{\"current\":\"" + current + "\",\"next\":\"" + next + "\"}");
  }

  @Test
  void anAccountGoesFromCreationToItsFirstRole() {
    var system = administrator(Role.SYSTEM_ADMIN);
    var security = administrator(Role.SECURITY_ADMIN);
    var department =
        body(system.post("/api/v1/departments", "{\"name\":\"风险部\"}")).path("id").asString();
    var post =
        body(system.post("/api/v1/departments/" + department + "/posts", "{\"name\":\"审查岗\"}"))
            .path("id")
            .asString();
    var created =
        system.post(
            "/api/v1/accounts",
            """
            {"account":"li.si","name":"李四","identityNumber":"%s","department":"%s","post":"%s"}\
            """
                .formatted(Numbers.fresh(), department, post));
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    var id = body(created).path("account").path("id").asString();

    assertProblem(
        system.post("/api/v1/accounts/" + id + "/roles", "{\"role\":\"STAFF\"}"),
        403,
        "kernel.function-denied");
    var granted = security.post("/api/v1/accounts/" + id + "/roles", "{\"role\":\"STAFF\"}");
    assertThat(body(granted).path("roles").toString()).isEqualTo("[\"STAFF\"]");
    assertProblem(
        security.post("/api/v1/accounts/" + id + "/roles", "{\"role\":\"AUDIT_ADMIN\"}"),
        409,
        "account.exclusive-roles");
    assertThat(security.delete("/api/v1/accounts/" + id + "/roles/STAFF").statusCode())
        .isEqualTo(200);
    assertThat(security.post("/api/v1/accounts/" + id + "/unlock", "").statusCode()).isEqualTo(200);
    assertThat(
            body(system.post("/api/v1/accounts/" + id + "/initial-password", ""))
                .path("initialPassword")
                .asString())
        .hasSizeGreaterThan(15);
    assertThat(body(security.get("/api/v1/accounts")).path("items").size()).isEqualTo(4);
    assertThat(
            security
                .post("/api/v1/executives", "{\"account\":\"" + id + "\",\"orderNumber\":\"董字1号\"}")
                .statusCode())
        .isEqualTo(201);
    assertThat(body(security.get("/api/v1/executives")).path("items").size()).isEqualTo(1);
    assertThat(security.delete("/api/v1/executives/" + id).statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 400 | kernel.bad-request",
        "{\"account\":null,\"name\":\"李\",\"identityNumber\":\"1\"} | 400 | kernel.bad-request",
        "{\"account\":\"li.si\",\"account\":\"x\"} | 400 | kernel.bad-body",
        "{\"account\":\"li.si\",\"roles\":[\"STAFF\"]} | 400 | kernel.bad-body",
        "[] | 400 | kernel.bad-body",
        "not json | 400 | kernel.bad-body",
        "{\"account\":\"li.si\",\"name\":\"李四\",\"identityNumber\":\"110\"} | 400 | account.bad-identity-number",
        "{\"account\":\"admin\",\"name\":\"李四\",\"identityNumber\":\"110\"} | 400 | account.weak-name"
      })
  void badBodiesAreToldApart(String body, int status, String code) {
    assertProblem(administrator(Role.SYSTEM_ADMIN).post("/api/v1/accounts", body), status, code);
  }

  @Test
  void anotherInstitutionsIdIsUnknownInEveryPath() {
    var there = Town.found(context).create("li.si", null).account().id().value();
    var security = administrator(Role.SECURITY_ADMIN);
    var account = "/api/v1/accounts/" + there;
    assertProblem(
        security.post(account + "/roles", "{\"role\":\"STAFF\"}"), 404, "account.unknown-account");
    assertProblem(security.post(account + "/unlock", "{}"), 404, "account.unknown-account");
    assertProblem(
        security.post(
            "/api/v1/executives", "{\"account\":\"" + there + "\",\"orderNumber\":\"董字1号\"}"),
        404,
        "account.unknown-account");
    assertProblem(security.delete("/api/v1/executives/" + there), 404, "access.not-listed");
    assertProblem(
        security.get("/api/v1/institutions/" + UUID.randomUUID()),
        404,
        "institution.unknown-member");
    assertProblem(security.get("/api/v1/institutions/not-a-uuid"), 400, "kernel.bad-parameter");
  }

  @Test
  void setUpOverHttpAnswersThreeInitialPasswords() {
    var browser = new Browser(port);
    browser.get("/api/v1/session");
    var registered = Town.found(context).member();
    assertThat(registered.kind().name()).isEqualTo("MEMBER");
    var body =
        """
        {"token":"nowhere.abc","administrators":[
          {"role":"SYSTEM_ADMIN","account":"zhao.yi","name":"赵一","identityNumber":"%s"},
          {"role":"SECURITY_ADMIN","account":"qian.er","name":"钱二","identityNumber":"%s"},
          {"role":"AUDIT_ADMIN","account":"sun.san","name":"孙三","identityNumber":"%s"}]}\
        """
            .formatted(Numbers.fresh(), Numbers.fresh(), Numbers.fresh());
    assertProblem(browser.post("/api/v1/setup", body), 410, "account.bad-invitation");
    assertProblem(
        browser.post("/api/v1/setup", "{\"token\":\"x\",\"administrators\":[]}"),
        400,
        "account.three-administrators");
    assertProblem(
        browser.post("/api/v1/setup", "{\"token\":\"x\",\"administrators\":[null]}"),
        400,
        "kernel.bad-request");
    var fresh = Town.invited(context);
    var answer = browser.post("/api/v1/setup", body.replace("nowhere.abc", fresh));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(body(answer).path("administrators").size()).isEqualTo(3);
    assertThat(body(answer).path("administrators").get(0).path("initialPassword").asString())
        .hasSizeGreaterThan(15);
  }

  @Test
  void aLockedAccountAndAnUnknownOneGetTheSameAnswer() {
    var someone = town.settle("li.si", null, Role.STAFF);
    var browser = new Browser(port);
    browser.get("/api/v1/session");
    for (var i = 0; i < 3; i++) {
      browser.signIn(someone.signInName(), "Wrong-Harbour7Lamp");
    }
    var locked = browser.signIn(someone.signInName(), someone.password());
    var unknown = browser.signIn("nobody@" + town.member().code(), someone.password());
    assertProblem(locked, 401, "account.sign-in-refused");
    assertThat(withoutTrace(locked)).isEqualTo(withoutTrace(unknown));
  }

  private static String withoutTrace(HttpResponse<String> answer) {
    return answer.body().replaceAll("\"traceId\":\"[^\"]*\"", "");
  }
}
