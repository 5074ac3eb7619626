package org.xinqiao.screening;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of content that bore the marking of a state secret. The content is gone; what has to
 * be reported to the secrecy office is decided here.
 *
 * @param content what it was received as
 * @param digest of the destroyed content
 * @param rules names of the rules that fired
 * @param account who brought it
 * @param foundAt when it was found
 * @param dueAt when a decision is owed at the latest
 * @param decision what was decided, or null while it is open
 */
public record Quarantine(
    Content.Id content,
    String digest,
    String rules,
    UUID account,
    Instant foundAt,
    Instant dueAt,
    @Nullable Decision decision) {

  /** What became of it. */
  public enum Outcome {
    /** Reported to the secrecy office. */
    REPORTED,
    /** Not a state secret after all; the sender may send a corrected file. */
    FALSE_ALARM
  }

  /** A decision, why, by which account and when. */
  public record Decision(Outcome outcome, String reason, UUID account, Instant at) {}
}
