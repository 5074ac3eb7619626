package org.xinqiao.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of the log to read; null means any.
 *
 * @param actor who, as entries name them: {@code PERSON:<account>}
 * @param chapter first part of the action, as {@code approval}
 * @param action the whole action
 * @param object digital identity
 * @param result whether it happened
 * @param from not before
 * @param until only before
 * @param text stands in a fact, the purpose or the object of the entry
 */
public record Filter(
    @Nullable String actor,
    @Nullable String chapter,
    @Nullable String action,
    @Nullable String object,
    Act.@Nullable Result result,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String text) {
  /** Everything. */
  public static final Filter ALL = new Filter(null, null, null, null, null, null, null, null);
}
