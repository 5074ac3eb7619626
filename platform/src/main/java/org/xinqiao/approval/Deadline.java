package org.xinqiao.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one approval. It never stops; it ends with the decision. Immutable; no I/O.
 *
 * @param askedAt when the question was asked
 * @param dueAt when the final decision is owed; earlier than the full limit after asking when the
 *     same content was under review before
 * @param limit the full time allowed
 * @param remindedAt when reminders were recorded, oldest first
 * @param escalatedAt when the breach was recorded, or null
 */
public record Deadline(
    Instant askedAt,
    Instant dueAt,
    Duration limit,
    List<Instant> remindedAt,
    @Nullable Instant escalatedAt) {
  /** Shares of the limit, in percent, after which reviewers are reminded. */
  static final List<Integer> REMINDERS = List.of(50, 80);

  /** Copies the reminders. */
  public Deadline {
    remindedAt = List.copyOf(remindedAt);
  }

  /**
   * A clock that starts now, less what earlier reviews of the very same content have used: bouncing
   * a request back and forth buys no time.
   */
  static Deadline from(Instant askedAt, Urgency urgency, Duration spent) {
    var limit = urgency.limit();
    return new Deadline(askedAt, askedAt.plus(limit).minus(spent), limit, List.of(), null);
  }

  /** When {@code percent} of the time is used up. */
  public Instant at(int percent) {
    return dueAt.minus(limit.multipliedBy(100L - percent).dividedBy(100));
  }

  /** Until when level {@code index} of {@code count} should be done: equal shares of the limit. */
  public Instant levelDueAt(int index, int count) {
    return dueAt.minus(limit.multipliedBy(count - 1L - index).dividedBy(count));
  }

  /** Whether the decision is late at {@code now}; the very end of the limit is late. */
  public boolean passedBy(Instant now) {
    return !now.isBefore(dueAt);
  }

  /** The clock with every reminder and the breach recorded that {@code now} asks for. */
  Deadline struckAt(Instant now) {
    var reminded = new ArrayList<>(remindedAt);
    var owed = REMINDERS.stream().filter(percent -> !now.isBefore(at(percent))).count();
    while (reminded.size() < owed) {
      reminded.add(now);
    }
    var escalated = escalatedAt == null && passedBy(now) ? now : escalatedAt;
    return new Deadline(askedAt, dueAt, limit, reminded, escalated);
  }
}
