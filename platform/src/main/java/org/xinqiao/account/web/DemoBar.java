package org.xinqiao.account.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.xinqiao.account.DemoPeople;
import org.xinqiao.account.DemoPeople.DemoPerson;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.web.PlainPage;

/** The demonstration's people on the sign-in page, as buttons; nothing anywhere else. */
@Component
class DemoBar {
  private static final Text TITLE =
      Text.of("演示环境：点一个人即可登录", "Demonstration: click somebody to sign in");

  private final Optional<DemoPeople> people;

  DemoBar(ObjectProvider<DemoPeople> people) {
    this.people = Optional.ofNullable(people.getIfAvailable());
  }

  /** Whether this is a demonstration. */
  boolean isThere() {
    return people.isPresent();
  }

  /** The bar as markup, or nothing. */
  String markup(CsrfToken csrf) {
    return people.map(some -> markup(some.all(), csrf)).orElse("");
  }

  private static String markup(List<DemoPerson> people, CsrfToken csrf) {
    if (people.isEmpty()) {
      return "";
    }
    var groups =
        people.stream()
            .collect(
                Collectors.groupingBy(
                    DemoPerson::institution, LinkedHashMap::new, Collectors.toList()));
    var body = new StringBuilder();
    groups.forEach((institution, some) ->
        body.append(
                "<h3>%s</h3>\n<p class=\"demo-people\">".formatted(PlainPage.escape(institution)))
            .append(some.stream().map(DemoBar::button).collect(Collectors.joining("\n")))
            .append("</p>\n"));
    return """
    <form class="demo" method="post" action="/api/v1/demo/session" aria-labelledby="demo">
    <h2 id="demo">%s</h2>
    %s%s</form>
    """
        .formatted(PlainPage.words(TITLE), FormField.csrf(csrf), body);
  }

  private static String button(DemoPerson person) {
    var roles = person.roles().stream().map(DemoBar::word).collect(Collectors.joining("、"));
    return """
    <button name="account" value="%s">%s <small>%s</small></button>\
    """
        .formatted(PlainPage.escape(person.signInName()), PlainPage.escape(person.name()), roles);
  }

  private static String word(Role role) {
    return PlainPage.escape(role.title().zh());
  }
}
