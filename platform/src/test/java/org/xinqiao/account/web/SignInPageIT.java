package org.xinqiao.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Town;
import org.xinqiao.kernel.Role;

@PlatformTest
class SignInPageIT {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";
  private static final String WRONG = "Wrong-Harbour7Lamp";
  private static final String NEXT = "Slow+Meadow4Violin";

  @Autowired ApplicationContext context;
  @LocalServerPort int port;

  private Town town;
  private Visitor visitor;

  @BeforeEach
  void found() {
    town = Town.found(context);
    visitor = new Visitor(port);
  }

  private Town.Resident someone() {
    return town.settle("li.si", null, Role.STAFF);
  }

  private static void assertLed(HttpResponse<String> answer, String place) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains(place);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  private static void assertPage(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly(POLICY);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body()).contains("<html lang=\"zh-CN\">").doesNotContain("<script", "style=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/setup"})
  void thePagesBeforeSigningInShareOneFrame(String path) {
    assertPage(visitor.get(path), 200);
    assertThat(visitor.get(path).body()).contains("href=\"/pages.css\"", "name=\"_csrf\"");
  }

  @Test
  void theStyleSheetAndTheIconNeedNoSession() {
    assertThat(visitor.get("/pages.css").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/pages.css").headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/css");
    assertThat(visitor.get("/icon.svg").headers().firstValue("Content-Type").orElse(""))
        .startsWith("image/svg+xml");
  }

  @Test
  void theFormHelpsTheBrowsersKeeperOfPasswords() {
    assertThat(visitor.get("/login").body())
        .contains("autocomplete=\"username\"", "autocomplete=\"current-password\"")
        .contains("<label for=\"account\">", "<label for=\"password\">");
  }

  @Test
  void signingInLeadsToTheApplicationWithAStrictCookie() {
    var someone = someone();

    var answer = visitor.signIn(someone.signInName(), someone.password());

    assertLed(answer, "/app/");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("XQ_SESSION=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/"));
    assertThat(visitor.get("/api/v1/me").body()).contains(someone.signInName());
  }

  @Test
  void aWrongPasswordTellsTheRuleAndKeepsNoSecret() {
    var someone = someone();

    var answer = visitor.signIn(someone.signInName(), WRONG);

    assertPage(answer, 401);
    assertThat(answer.body())
        .contains("连续三次输错即锁定", "three wrong ones in a row", "A2.2", "请本机构安全管理员解锁")
        .contains("ask your security administrator", "value=\"" + someone.signInName() + "\"")
        .doesNotContain(WRONG, someone.password());
    assertThat(visitor.hasSession()).isFalse();
  }

  @Test
  void whatWasTypedComesBackAsTextOnly() {
    var answer =
        visitor.submit(
            "/login", Map.of("account", "\"><b>&lt;", "password", "<i>", "next", "/app/\"><b>"));

    assertPage(answer, 401);
    assertThat(answer.body())
        .contains("value=\"&quot;&gt;&lt;b&gt;&amp;lt;\"")
        .doesNotContain("<b>", "<i>", "name=\"next\"");
  }

  @Test
  void aLockedAccountAndAnUnknownOneShowTheSamePage() {
    var someone = someone();
    for (var i = 0; i < 3; i++) {
      visitor.signIn(someone.signInName(), WRONG);
    }
    var locked = visitor.signIn(someone.signInName(), someone.password());
    var unknown = visitor.signIn("nobody@" + town.member().code(), someone.password());

    assertPage(locked, 401);
    assertThat(locked.body().replace(someone.signInName(), "x"))
        .isEqualTo(unknown.body().replace("nobody@" + town.member().code(), "x"));
  }

  @Test
  void aFormWithoutTheTokenIsRefused() {
    var someone = someone();
    var form = "account=" + someone.signInName() + "&password=" + someone.password();
    visitor.get("/login");

    for (var token : new String[] {"", "&_csrf=", "&_csrf=made-up"}) {
      assertThat(visitor.post("/login", form + token).statusCode()).isEqualTo(403);
    }
    assertThat(visitor.hasSession()).isFalse();
    visitor.signIn(someone.signInName(), someone.password());
    assertThat(visitor.post("/logout", "").statusCode()).isEqualTo(403);
    assertThat(visitor.post("/password", "").statusCode()).isEqualTo(403);
    assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(200);
  }

  @Test
  void theWishIsKeptThroughAWrongTryAndFulfilled() {
    var someone = someone();
    var place = "/app/catalogue?page=2&q=%E4%BF%A1";
    var asked = visitor.get(place);
    assertLed(asked, "/login?next=%2Fapp%2Fcatalogue%3Fpage%3D2%26q%3D%25E4%25BF%25A1");
    var hidden = "name=\"next\" value=\"/app/catalogue?page=2&amp;q=%E4%BF%A1\"";
    var login = asked.headers().firstValue("Location").orElseThrow();
    assertThat(visitor.get(login).body()).contains(hidden);
    var fields = Map.of("account", someone.signInName(), "password", WRONG, "next", place);
    assertThat(visitor.submit("/login", fields).body()).contains(hidden);

    var right =
        Map.of("account", someone.signInName(), "password", someone.password(), "next", place);
    assertLed(visitor.submit("/login", right), place);
  }

  @Test
  void aWishThatLeadsElsewhereIsForgotten() {
    var someone = someone();
    var wishes =
        new String[] {
          "https://evil.example/",
          "//evil.example/app/",
          "/app//evil.example",
          "/app/\\evil.example",
          "/app/../api/v1/me",
          "/app/%2e%2e/x",
          "/app/\r\nSet-Cookie: a=b",
          "javascript:alert(1)",
          "/api/v1/me"
        };
    for (var wish : wishes) {
      var fields =
          Map.of("account", someone.signInName(), "password", someone.password(), "next", wish);
      var answer = visitor.submit("/login", fields);
      assertLed(answer, "/app/");
      assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(c -> c.startsWith("a="));
    }
  }

  @Test
  void anInitialPasswordLeadsToItsChangeAndNowhereElse() {
    var initial = town.create("wu.liu", null).initialPassword().password();
    var name = "wu.liu@" + town.member().code();
    assertLed(
        visitor.submit(
            "/login", Map.of("account", name, "password", initial, "next", "/app/catalogue")),
        "/password");
    assertLed(visitor.get("/app/"), "/password");
    assertLed(visitor.get("/app/catalogue"), "/password");
    assertThat(visitor.get("/api/v1/institutions").statusCode()).isEqualTo(403);
    assertPage(visitor.get("/password"), 200);
    assertThat(visitor.get("/password").body())
        .contains("autocomplete=\"current-password\"", "autocomplete=\"new-password\"");

    assertLed(visitor.submit("/password", change(initial, NEXT, NEXT)), "/login?changed");
    assertThat(visitor.hasSession()).isFalse();
    assertThat(visitor.get("/login?changed").body())
        .contains("密码已修改", "The password is changed", "role=\"status\"");
    assertLed(visitor.signIn(name, NEXT), "/app/");
    assertThat(visitor.get("/app/").statusCode()).isEqualTo(200);
  }

  private static Map<String, String> change(String current, String next, String again) {
    return Map.of("current", current, "next", next, "again", again);
  }

  @Test
  void twoDifferentNewPasswordsAreToldWithoutCountingATry() {
    var someone = someone();
    visitor.signIn(someone.signInName(), someone.password());

    for (var i = 0; i < 4; i++) {
      var answer = visitor.submit("/password", change(WRONG, NEXT, NEXT + "x"));
      assertPage(answer, 400);
      assertThat(answer.body())
          .contains("两次输入的新密码不一致", "The two entries of the new password differ")
          .doesNotContain(WRONG, NEXT);
    }
    assertLed(
        visitor.submit("/password", change(someone.password(), NEXT, NEXT)), "/login?changed");
  }

  @Test
  void aPasswordThatIsRefusedSaysWhyAndEndsNothing() {
    var someone = someone();
    visitor.signIn(someone.signInName(), someone.password());
    var weak = "Password2026!";

    var answer = visitor.submit("/password", change(someone.password(), weak, weak));

    assertPage(answer, 400);
    assertThat(answer.body())
        .contains("密码由常见词", "made of common words", "A1.7", "至少 12 位")
        .doesNotContain(weak, someone.password());
    var wrong = visitor.submit("/password", change(WRONG, NEXT, NEXT));
    assertPage(wrong, 401);
    assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(200);
  }

  @Test
  void thePasswordPageNeedsASession() {
    assertLed(visitor.get("/password"), "/login");
    assertLed(visitor.submit("/login", "/password", change("a", "b", "b")), "/login");
  }

  @Test
  void signingOutEndsTheSession() {
    var someone = someone();
    visitor.signIn(someone.signInName(), someone.password());

    assertLed(visitor.submit("/password", "/logout", Map.of()), "/login");

    assertThat(visitor.hasSession()).isFalse();
    assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(401);
    assertLed(visitor.get("/app/"), "/login?next=%2Fapp%2F");
    assertLed(visitor.submit("/login", "/logout", Map.of()), "/login");
  }

  @Test
  void signingOutIsNoLink() {
    assertThat(visitor.get("/logout").statusCode()).isEqualTo(405);
  }
}
