package org.xinqiao.finder;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.ConfidentialityLevel;

/**
 * Something that fits.
 *
 * @param id of the thing in its chapter
 * @param identity digital identity, where the thing has one
 * @param level confidentiality level, where the thing has one
 * @param at when it came to be
 */
public record Hit(
    Kind kind,
    UUID id,
    String title,
    @Nullable String identity,
    @Nullable ConfidentialityLevel level,
    Instant at) {

  /** What it is. */
  public enum Kind {
    /** Registered data of the own institution. */
    ASSET,
    /** What the person handed in for release. */
    PUBLICATION,
    /** What came to the institution. */
    RECEIVED,
    /** What the institution sent. */
    SENT,
    /** An agreement the institution is a party of. */
    AGREEMENT
  }
}
