package org.xinqiao.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an act did to one row.
 *
 * @param at when
 * @param relation the table, {@code <chapter>.<name>}
 * @param operation {@code INSERT}, {@code UPDATE}, {@code DELETE} or {@code TRUNCATE}
 * @param operator kind and account of who did it, or null when it was done past the platform
 * @param fields the columns it concerns: all of a new or removed row, the changed ones of another
 */
public record RowChange(
    Instant at,
    String relation,
    String operation,
    @Nullable String operator,
    Map<String, Values> fields) {
  /** A column before and after, as JSON writes it; null where there was or is none. */
  public record Values(@Nullable String before, @Nullable String after) {}
}
