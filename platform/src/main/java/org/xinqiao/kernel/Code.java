package org.xinqiao.kernel;

/**
 * The stable name of a refusal, {@code <chapter>.<kebab>}, with what people need to know of it.
 *
 * @param value the name; golden in {@code docs/problems.md}, never renamed
 * @param status HTTP status
 * @param clause the requirement of the standard behind the rule, as numbered in the control
 *     catalogue, or {@code "-"} for plain input errors
 * @param rule what the rule says
 * @param remedy what to do, or who can grant it
 */
public record Code(String value, int status, String clause, Text rule, Text remedy) {
  /** Checks the shape of the name, so that a misspelt code fails when its class loads. */
  public Code {
    if (!value.matches("[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*") || status < 400 || status > 599) {
      throw new IllegalArgumentException("Not a problem code: " + value + " " + status);
    }
  }
}
