package org.xinqiao.account.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.account.Sessions;
import org.xinqiao.account.SignIns;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.web.PlainPage;

/** Signing in and out with a form, without scripts. */
@Hidden
@RestController
class SignInPage {
  private static final Text TITLE = Text.of("登录", "Sign in");
  private static final Text CHANGED =
      Text.of("密码已修改，请用新密码登录", "The password is changed; sign in with the new one");

  private final SignIns signIns;
  private final Sessions sessions;
  private final DemoBar demo;

  SignInPage(SignIns signIns, Sessions sessions, DemoBar demo) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.demo = demo;
  }

  @GetMapping("/login")
  ResponseEntity<String> form(
      CsrfToken csrf,
      @RequestParam(required = false) @Nullable String next,
      @RequestParam(required = false) @Nullable String changed) {
    var news = changed == null ? "" : PlainPage.notice(CHANGED);
    return PlainPage.of(200, TITLE, news + fields(csrf, "", next) + demo.markup(csrf));
  }

  @PostMapping(path = "/login", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<String> signIn(
      CsrfToken csrf, @RequestParam Map<String, String> fields, HttpServletRequest http) {
    var name = fields.getOrDefault("account", "").strip();
    var next = fields.get("next");
    try {
      var signedIn = signIns.signIn(name, fields.getOrDefault("password", ""));
      var place =
          signedIn.initial() ? Usher.PASSWORD : NextPlace.safe(next).orElse(NextPlace.BEGINNING);
      return PlainPage.leadTo(place)
          .header(HttpHeaders.SET_COOKIE, SessionCookie.of(signedIn.token(), http).toString())
          .build();
    } catch (Problem problem) {
      var body = PlainPage.refusal(problem) + fields(csrf, name, next) + demo.markup(csrf);
      return PlainPage.of(problem.code().status(), TITLE, body);
    }
  }

  @PostMapping("/logout")
  ResponseEntity<Void> signOut(HttpServletRequest http) {
    if (Actor.currentOrNull() != null) {
      sessions.signOut();
    }
    return PlainPage.leadTo("/login")
        .header(HttpHeaders.SET_COOKIE, SessionCookie.gone(http).toString())
        .build();
  }

  private static String fields(CsrfToken csrf, String name, @Nullable String next) {
    var wish = NextPlace.safe(next).map(place -> FormField.hidden("next", place)).orElse("");
    return """
    <form method="post" action="/login">
    %s%s<p><label for="account">账号 <span lang="en">Account</span></label>
    <input id="account" name="account" value="%s" autocomplete="username" autocapitalize="none"
    spellcheck="false" aria-describedby="account-hint" required></p>
    <p class="hint" id="account-hint">账号@机构代码 <span lang="en">account@institution</span></p>
    %s
    <p><button>登录 <span lang="en">Sign in</span></button></p>
    </form>
    <p class="hint"><a href="/verify">核验数据身份证或证明，无须账号
    <span lang="en">Verify a passport or a proof without an account</span></a></p>\
    """
        .formatted(
            FormField.csrf(csrf),
            wish,
            PlainPage.escape(name),
            FormField.password("password", Text.of("密码", "Password"), "current-password"));
  }
}
