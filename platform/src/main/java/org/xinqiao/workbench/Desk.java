package org.xinqiao.workbench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.Boxes;

/** The front door to one's workbench: what waits, what is mine, what came back, what is new. */
@Service
@Transactional(readOnly = true)
public class Desk {
  /** Rows of the list; the box has the others. */
  public static final int ROWS = 20;

  /** How long a returned request is counted. */
  public static final Duration RETURNED = Duration.ofDays(30);

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final int LATEST = 6;
  private static final Set<Notice.Kind> RECEIPTS =
      EnumSet.of(Notice.Kind.DELIVERY_OPENED, Notice.Kind.DELIVERY_SIGNED_FOR);

  private final Boxes boxes;
  private final Notices notices;
  private final Clock clock;

  Desk(Boxes boxes, Notices notices, Clock clock) {
    this.boxes = boxes;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * What the four figures count.
   *
   * @param waiting for the actor's decision (待办)
   * @param today of these, due before the day ends (今日到期)
   * @param returned the actor's requests that came back within {@link #RETURNED} (退回我的)
   * @param open the actor's requests without a decision (我发起未结)
   */
  public record Counters(long waiting, long today, long returned, long open) {}

  /**
   * A desk as it is now.
   *
   * @param waiting what waits for the actor, least time first, at most {@link #ROWS}
   * @param receipts who lately opened, or signed for, what the actor sent
   * @param news the actor's other latest notices
   */
  public record Now(
      Counters counters, List<Approval> waiting, List<Notice> receipts, List<Notice> news) {
    /** Copies the lists. */
    public Now {
      waiting = List.copyOf(waiting);
      receipts = List.copyOf(receipts);
      news = List.copyOf(news);
    }
  }

  /**
   * The current actor's desk.
   *
   * @param dayEnds when the actor's day ends, where the actor is; null means in China
   */
  public Now now(@Nullable Instant dayEnds) {
    var now = clock.instant();
    var ends = dayEnds == null ? endOfDay(now) : dayEnds;
    var waiting = boxes.waiting();
    var today = waiting.stream().filter(approval -> approval.dueAt().isBefore(ends)).count();
    var tally = boxes.tally(now.minus(RETURNED));
    return new Now(
        new Counters(waiting.size(), today, tally.returned(), tally.open()),
        waiting.stream().limit(ROWS).toList(),
        notices.latest(RECEIPTS, LATEST),
        notices.latest(EnumSet.complementOf(EnumSet.copyOf(RECEIPTS)), LATEST));
  }

  private static Instant endOfDay(Instant now) {
    return now.atOffset(CHINA).toLocalDate().plusDays(1).atStartOfDay().toInstant(CHINA);
  }
}
