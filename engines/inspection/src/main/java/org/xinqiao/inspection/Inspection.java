package org.xinqiao.inspection;

import java.util.Objects;

/**
 * The outcome of reading one text to its end.
 *
 * @param verdict what it came to
 * @param tally how often each kind occurred, also beyond the findings kept
 * @param characters UTF-16 units read
 * @param ruleSet version of the rules that were applied
 */
public record Inspection(Verdict verdict, Tally tally, long characters, String ruleSet) {

  /** Checks for nulls. */
  public Inspection {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(tally, "tally");
    Objects.requireNonNull(ruleSet, "ruleSet");
  }
}
