package org.xinqiao.deidentification;

import java.util.Objects;

/**
 * A masked value.
 *
 * @param text what may be shown
 * @param recognised whether the value had the shape its rule expects; otherwise it was masked fully
 */
public record Masked(String text, boolean recognised) {

  /** Checks for null. */
  public Masked {
    Objects.requireNonNull(text, "text");
  }
}
