package org.xinqiao.publication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publication that its author still writes.
 *
 * @param id names it
 * @param account whose it is; nobody else reads it
 * @param form what is written so far
 * @param version rises with each change
 * @param times when it was begun and last changed
 * @param publication what it became, or null
 */
public record Draft(
    Id id,
    UUID account,
    DraftForm form,
    int version,
    Times times,
    Publication.@Nullable Id publication) {
  /** Names a draft. */
  public record Id(UUID value) {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** When it was begun and last changed. */
  public record Times(Instant createdAt, Instant updatedAt) {}

  /**
   * On what somebody stands who changes or hands in a draft.
   *
   * @param version the one they have before them
   * @param editor the page they write on; it follows its own changes even when an answer was lost
   */
  public record Stand(int version, UUID editor) {}
}
