package org.xinqiao.account.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.account.FirstAdministrator;
import org.xinqiao.account.SetUps;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.web.PlainPage;

/**
 * Where the set-up link leads: a plain page that works without scripts. The token stands behind the
 * # of the link, which browsers never send, and is pasted by hand.
 */
@RestController
@RequestMapping(path = "/setup", produces = PlainPage.TYPE)
class SetUpPage {
  private static final List<Role> ROLES =
      List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

  private static final Text TITLE = Text.of("设立三员", "Appoint the three administrators");
  private static final Text DONE = Text.of("三位管理员已设立", "Three administrators are appointed");

  private final SetUps setUps;

  SetUpPage(SetUps setUps) {
    this.setUps = setUps;
  }

  @GetMapping
  ResponseEntity<String> form(CsrfToken csrf) {
    return PlainPage.of(200, TITLE, fields(csrf));
  }

  @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<String> complete(CsrfToken csrf, @RequestParam Map<String, String> fields) {
    try {
      var three = ROLES.stream().map(role -> administrator(role, fields)).toList();
      var appointed = setUps.complete(fields.getOrDefault("token", "").strip(), three);
      return PlainPage.of(200, TITLE, PlainPage.notice(DONE) + passwords(appointed));
    } catch (Problem problem) {
      var body = PlainPage.refusal(problem) + fields(csrf);
      return PlainPage.of(problem.code().status(), TITLE, body);
    }
  }

  private static FirstAdministrator administrator(Role role, Map<String, String> fields) {
    return new FirstAdministrator(
        role,
        fields.getOrDefault(role + ".account", ""),
        fields.getOrDefault(role + ".name", ""),
        fields.getOrDefault(role + ".identityNumber", ""));
  }

  private static String fields(CsrfToken csrf) {
    var people = ROLES.stream().map(SetUpPage::person).collect(Collectors.joining());
    return """
    <form method="post" action="/setup" autocomplete="off">
    %s<p><label>设置令牌（链接中 # 之后的部分）
    <span lang="en">Token (what follows # in the link)</span>
    <input name="token" required></label></p>
    %s
    <p><button>设立 <span lang="en">Appoint</span></button></p>
    </form>\
    """
        .formatted(FormField.csrf(csrf), people);
  }

  private static String person(Role role) {
    return """
    <fieldset><legend>%1$s</legend>
    <p><label>账号 <span lang="en">Account</span>
    <input name="%2$s.account" required></label></p>
    <p><label>姓名 <span lang="en">Name</span>
    <input name="%2$s.name" required></label></p>
    <p><label>身份证号 <span lang="en">Identity number</span>
    <input name="%2$s.identityNumber" required></label></p>
    </fieldset>
    """
        .formatted(PlainPage.words(role.title()), role.name());
  }

  private static String passwords(List<SetUps.Appointed> appointed) {
    var rows = appointed.stream().map(SetUpPage::row).collect(Collectors.joining());
    return """
    <p>请把初始口令分别交给本人；它只显示这一次，24 小时内有效，只能用来设置自己的口令。</p>
    <p lang="en">Hand each initial password to its owner. It is shown only now, is valid for 24 hours and
    does nothing but set a password of one's own.</p>
    <table>
    <thead><tr><th scope="col">角色 <span lang="en">Role</span></th>
    <th scope="col">账号 <span lang="en">Account</span></th>
    <th scope="col">初始密码 <span lang="en">Initial password</span></th></tr></thead>
    <tbody>%s</tbody>
    </table>
    <p><a href="/login">去登录 <span lang="en">Go and sign in</span></a></p>\
    """
        .formatted(rows);
  }

  private static String row(SetUps.Appointed one) {
    return "<tr><td>%s</td><td>%s</td><td><code>%s</code></td></tr>"
        .formatted(
            one.role().title().zh(),
            PlainPage.escape(one.signInName()),
            PlainPage.escape(one.initialPassword().password()));
  }
}
