package org.xinqiao.deidentification;

import java.util.Objects;

/**
 * A piece of text to mask.
 *
 * @param start first UTF-16 position
 * @param end position after the last one, greater than {@code start}
 * @param rule how to mask it
 */
public record Span(long start, long end, MaskingRule rule) {

  /** Checks the positions. */
  public Span {
    Objects.requireNonNull(rule, "rule");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("span must not be empty: " + start + ".." + end);
    }
  }
}
