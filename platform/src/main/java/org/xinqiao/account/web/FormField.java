package org.xinqiao.account.web;

import org.springframework.security.web.csrf.CsrfToken;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.web.PlainPage;

/** Fields of the plain pages' forms, as markup. */
final class FormField {
  private FormField() {}

  /** What proves that the form is ours. */
  static String csrf(CsrfToken token) {
    return hidden(token.getParameterName(), token.getToken());
  }

  static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n"
        .formatted(name, PlainPage.escape(value));
  }

  /** A password, never filled in by us; {@code kind} tells the browser's own keeper which. */
  static String password(String name, Text label, String kind) {
    return """
    <p><label for="%1$s">%2$s</label>
    <input id="%1$s" name="%1$s" type="password" autocomplete="%3$s" required></p>\
    """
        .formatted(name, PlainPage.words(label), kind);
  }
}
