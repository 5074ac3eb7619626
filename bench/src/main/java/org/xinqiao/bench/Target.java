package org.xinqiao.bench;

import java.util.Locale;

/**
 * What a figure has to reach.
 *
 * @param measure what the bound is about
 * @param bound in the unit of the figure, or as a ratio to the baseline
 */
record Target(Measure measure, double bound) {
  /** What a bound is about. */
  enum Measure {
    /** Measured divided by baseline is at least the bound. */
    RATIO_AT_LEAST,
    /** Measured divided by baseline is at most the bound. */
    RATIO_AT_MOST,
    /** What was measured is itself at least the bound. */
    VALUE_AT_LEAST,
    /** What was measured is itself at most the bound. */
    VALUE_AT_MOST
  }

  /** Whether it was reached. */
  boolean met(double measured, double baseline) {
    return switch (measure) {
      case RATIO_AT_LEAST -> measured / baseline >= bound;
      case RATIO_AT_MOST -> measured / baseline <= bound;
      case VALUE_AT_LEAST -> measured >= bound;
      case VALUE_AT_MOST -> measured <= bound;
    };
  }

  /** In words, with the unit of the figure. */
  String describe(String unit) {
    return switch (measure) {
      case RATIO_AT_LEAST -> String.format(Locale.ROOT, "≥ %.2f ×", bound);
      case RATIO_AT_MOST -> String.format(Locale.ROOT, "≤ %.2f ×", bound);
      case VALUE_AT_LEAST -> String.format(Locale.ROOT, "≥ %.0f %s", bound, unit);
      case VALUE_AT_MOST -> String.format(Locale.ROOT, "≤ %.0f %s", bound, unit);
    };
  }
}
