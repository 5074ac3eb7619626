package org.xinqiao.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.approval.Level;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Problem;

/**
 * What would follow if a draft were handed in now, as far as it is written.
 *
 * @param least the level the platform gives, which an author may raise and not lower, or null
 * @param level the level it would have, or null while that is not known
 * @param retainedUntil last day it would be kept, or null while that is not known
 * @param tiers who would review it, in order; empty while the level is not known
 * @param dueAt when their decision would be owed
 * @param outlooks what each recipient could do
 * @param obstacle the first thing that stands in the way, or null
 */
public record Preview(
    @Nullable ConfidentialityLevel least,
    @Nullable ConfidentialityLevel level,
    @Nullable LocalDate retainedUntil,
    List<Level> tiers,
    Instant dueAt,
    List<Outlook> outlooks,
    @Nullable Problem obstacle) {
  /** Copies the lists. */
  public Preview {
    tiers = List.copyOf(tiers);
    outlooks = List.copyOf(outlooks);
  }
}
