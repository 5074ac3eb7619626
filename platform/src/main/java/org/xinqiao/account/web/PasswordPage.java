package org.xinqiao.account.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.account.PasswordProblems;
import org.xinqiao.account.Passwords;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Refusals;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.web.PlainPage;

/** Choosing one's own password with a form: where an initial password leads. */
@Hidden
@RestController
@RequestMapping(Usher.PASSWORD)
class PasswordPage {
  private static final Text TITLE = Text.of("设置自己的密码", "Choose your own password");
  private static final Text RULES =
      Text.of(
          "至少 12 位，含大写字母、小写字母、数字、其他字符中的三类；不含常见词、年份、姓名或机构名称。",
          "At least 12 characters of three kinds out of capitals, small letters, digits and others;"
              + " no common words, years, or names of person or institution.");

  private final Passwords passwords;
  private final Refusals refusals;

  PasswordPage(Passwords passwords, Refusals refusals) {
    this.passwords = passwords;
    this.refusals = refusals;
  }

  @GetMapping
  ResponseEntity<String> form(CsrfToken csrf) {
    return PlainPage.of(200, TITLE, fields(csrf));
  }

  /** Every session of the account ends with its old password, this one too. */
  @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<String> change(
      CsrfToken csrf, @RequestParam Map<String, String> fields, HttpServletRequest http) {
    var next = fields.getOrDefault("next", "");
    if (!next.equals(fields.getOrDefault("again", ""))) {
      return refused(new Problem(PasswordProblems.MISTYPED), csrf);
    }
    try {
      passwords.change(fields.getOrDefault("current", ""), next);
    } catch (Problem problem) {
      refusals.record(problem);
      return refused(problem, csrf);
    }
    return PlainPage.leadTo("/login?changed")
        .header(HttpHeaders.SET_COOKIE, SessionCookie.gone(http).toString())
        .build();
  }

  private static ResponseEntity<String> refused(Problem problem, CsrfToken csrf) {
    var body = PlainPage.refusal(problem) + fields(csrf);
    return PlainPage.of(problem.code().status(), TITLE, body);
  }

  private static String fields(CsrfToken csrf) {
    return """
    <p class="hint">%s</p>
    <form method="post" action="/password">
    %s%s
    %s
    %s
    <p><button>修改密码 <span lang="en">Change password</span></button></p>
    </form>
    <form method="post" action="/logout">
    %s<p><button class="quiet">退出登录 <span lang="en">Sign out</span></button></p>
    </form>\
    """
        .formatted(
            PlainPage.words(RULES),
            FormField.csrf(csrf),
            FormField.password("current", Text.of("当前密码", "Current password"), "current-password"),
            FormField.password("next", Text.of("新密码", "New password"), "new-password"),
            FormField.password("again", Text.of("再输一次新密码", "New password again"), "new-password"),
            FormField.csrf(csrf));
  }
}
