package org.xinqiao.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a verification of the log found.
 *
 * @param id names it
 * @param at when it ended
 * @param account who asked for it
 * @param leaves how many leaves were recomputed
 * @param entries how many entries of the institution were compared with their leaves
 * @param where what does not agree, or null when everything does
 * @param why in what way, one English sentence without the full stop
 */
public record Verified(
    UUID id,
    Instant at,
    UUID account,
    long leaves,
    long entries,
    @Nullable String where,
    @Nullable String why) {
  /** Whether everything agreed. */
  public boolean isSound() {
    return where == null;
  }
}
