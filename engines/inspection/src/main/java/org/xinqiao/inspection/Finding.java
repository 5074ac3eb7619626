package org.xinqiao.inspection;

import java.util.Objects;

/**
 * One recognised item. It never holds the matched text: who needs it cuts it out of the original.
 *
 * @param kind what was found
 * @param start first UTF-16 position in the original text
 * @param end position after the last one, greater than {@code start}
 * @param severity what it demands
 * @param confidence how sure it is
 * @param ruleId stable name of the rule that fired
 */
public record Finding(
    Kind kind, long start, long end, Severity severity, Confidence confidence, String ruleId) {

  /** Checks the span. */
  public Finding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(confidence, "confidence");
    Objects.requireNonNull(ruleId, "ruleId");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("span must not be empty: " + start + ".." + end);
    }
  }

  /** Length of the span in UTF-16 units of the original text. */
  public long length() {
    return end - start;
  }
}
