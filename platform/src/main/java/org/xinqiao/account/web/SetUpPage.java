package org.xinqiao.account.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.xinqiao.account.FirstAdministrator;
import org.xinqiao.account.SetUps;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;

/**
 * Where the set-up link leads: a plain page that works without scripts. The token stands behind the
 * # of the link, which browsers never send, and is pasted by hand.
 */
@RestController
@RequestMapping(path = "/setup", produces = "text/html;charset=utf-8")
class SetUpPage {
  private static final List<Role> ROLES =
      List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

  private final SetUps setUps;

  SetUpPage(SetUps setUps) {
    this.setUps = setUps;
  }

  @GetMapping
  ResponseEntity<String> form(CsrfToken csrf) {
    return page(200, "", form(csrf.getParameterName(), csrf.getToken()));
  }

  @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<String> complete(CsrfToken csrf, @RequestParam Map<String, String> fields) {
    try {
      var three = ROLES.stream().map(role -> administrator(role, fields)).toList();
      var appointed = setUps.complete(fields.getOrDefault("token", "").strip(), three);
      return page(200, "三位管理员已设立 Three administrators are appointed", passwords(appointed));
    } catch (Problem problem) {
      var why = problem.detail().zh() + " / " + problem.detail().en();
      var form = form(csrf.getParameterName(), csrf.getToken());
      return page(problem.code().status(), why, form);
    }
  }

  private static FirstAdministrator administrator(Role role, Map<String, String> fields) {
    return new FirstAdministrator(
        role,
        fields.getOrDefault(role + ".account", ""),
        fields.getOrDefault(role + ".name", ""),
        fields.getOrDefault(role + ".identityNumber", ""));
  }

  private static String form(String csrfName, String csrf) {
    var people = ROLES.stream().map(SetUpPage::person).collect(Collectors.joining());
    return """
    <form method="post" action="/setup" autocomplete="off">
    <input type="hidden" name="%s" value="%s">
    <p><label>设置令牌（链接中 # 之后的部分）Token (what follows # in the link)
    <input name="token" size="60" required></label></p>
    %s
    <p><button>设立 Appoint</button></p>
    </form>\
    """
        .formatted(csrfName, HtmlUtils.htmlEscape(csrf), people);
  }

  private static String person(Role role) {
    return """
    <fieldset><legend>%1$s %2$s</legend>
    <p><label>账号 Account <input name="%3$s.account" required></label></p>
    <p><label>姓名 Name <input name="%3$s.name" required></label></p>
    <p><label>身份证号 Identity number <input name="%3$s.identityNumber" required></label></p>
    </fieldset>
    """
        .formatted(role.title().zh(), role.title().en(), role.name());
  }

  private static String passwords(List<SetUps.Appointed> appointed) {
    var rows = appointed.stream().map(SetUpPage::row).collect(Collectors.joining());
    return """
    <p>请把初始口令分别交给本人；它只显示这一次，24 小时内有效，只能用来设置自己的口令。</p>
    <p>Hand each initial password to its owner. It is shown only now, is valid for 24 hours and
    does nothing but set a password of one's own.</p>
    <table>%s</table>\
    """
        .formatted(rows);
  }

  private static String row(SetUps.Appointed one) {
    return "<tr><td>%s</td><td>%s</td><td><code>%s</code></td></tr>"
        .formatted(
            one.role().title().zh(),
            HtmlUtils.htmlEscape(one.signInName()),
            HtmlUtils.htmlEscape(one.initialPassword().password()));
  }

  private static ResponseEntity<String> page(int status, String message, String body) {
    var html =
        """
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="utf-8"><title>信桥 Xinqiao</title></head>
        <body><h1>信桥：设立三员 Xinqiao: appoint the three administrators</h1>
        <p role="status"><strong>%s</strong></p>
        %s
        </body></html>
        """
            .formatted(HtmlUtils.htmlEscape(message), body);
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(html);
  }
}
