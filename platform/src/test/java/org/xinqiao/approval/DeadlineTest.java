package org.xinqiao.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {
  private static final Instant NOON = Samples.NOON;

  static Stream<Integer> seeds() {
    return IntStream.range(0, 100).boxed();
  }

  @Test
  void anUrgentRequestIsLateAtSixtyMinutesAndNotBefore() {
    var clock = Deadline.from(NOON, Urgency.URGENT, Duration.ZERO);
    var last = NOON.plus(Duration.ofMinutes(59)).plusSeconds(59);
    assertThat(clock.passedBy(last)).isFalse();
    assertThat(clock.struckAt(last).escalatedAt()).isNull();
    var end = NOON.plus(Duration.ofMinutes(60));
    assertThat(clock.passedBy(end)).isTrue();
    assertThat(clock.struckAt(end).escalatedAt()).isEqualTo(end);
  }

  @ParameterizedTest
  @EnumSource(Urgency.class)
  void remindersFallAtHalfAndAtFourFifths(Urgency urgency) {
    var clock = Deadline.from(NOON, urgency, Duration.ZERO);
    var half = NOON.plus(urgency.limit().dividedBy(2));
    var most = NOON.plus(urgency.limit().multipliedBy(4).dividedBy(5));
    assertThat(clock.struckAt(half.minusNanos(1000)).remindedAt()).isEmpty();
    var once = clock.struckAt(half);
    assertThat(once.remindedAt()).containsExactly(half);
    assertThat(once.struckAt(most.minusNanos(1000))).isEqualTo(once);
    assertThat(once.struckAt(most).remindedAt()).containsExactly(half, most);
  }

  @Test
  void aJobThatSleptRecordsEverythingAtOnce() {
    var late = NOON.plus(Duration.ofDays(3));
    var clock = Deadline.from(NOON, Urgency.URGENT, Duration.ZERO).struckAt(late);
    assertThat(clock.remindedAt()).containsExactly(late, late);
    assertThat(clock.escalatedAt()).isEqualTo(late);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsRecordedStaysAsItIs(int seed) {
    var random = new Random(seed);
    var clock = Deadline.from(NOON, Urgency.ORDINARY, Duration.ZERO);
    var now = NOON;
    for (var step = 0; step < 20; step++) {
      now = now.plusSeconds(random.nextInt(9000));
      var next = clock.struckAt(now);
      var kept = next.remindedAt().subList(0, clock.remindedAt().size());
      assertThat(kept).isEqualTo(clock.remindedAt());
      assertThat(next.escalatedAt() == null).isEqualTo(now.isBefore(next.dueAt()));
      if (clock.escalatedAt() != null) {
        assertThat(next.escalatedAt()).isEqualTo(clock.escalatedAt());
      }
      assertThat(next.struckAt(now)).as("striking twice changes nothing").isEqualTo(next);
      clock = next;
    }
  }

  @Test
  void earlierReviewsOfTheSameContentUseTheTimeUp() {
    var clock = Deadline.from(NOON, Urgency.URGENT, Duration.ofMinutes(45));
    assertThat(clock.dueAt()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
    assertThat(clock.struckAt(NOON).remindedAt()).hasSize(1);
    var spent = Deadline.from(NOON, Urgency.URGENT, Duration.ofMinutes(61));
    assertThat(spent.struckAt(NOON).escalatedAt()).isEqualTo(NOON);
  }

  /** Holidays, and nights when clocks are put forward or back: the wall clock runs on. */
  @ParameterizedTest
  @ValueSource(strings = {"Asia/Shanghai", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"})
  void aDayIsTwentyFourHoursInEveryZone(String zone) {
    for (var start : new String[] {"2026-02-16T22:00", "2026-03-28T20:00", "2026-10-24T20:00"}) {
      var asked = LocalDateTime.parse(start).atZone(ZoneId.of(zone)).toInstant();
      var clock = Deadline.from(asked, Urgency.ORDINARY, Duration.ZERO);
      assertThat(Duration.between(asked, clock.dueAt())).isEqualTo(Duration.ofHours(24));
      assertThat(clock.passedBy(asked.plusSeconds(86_399))).isFalse();
      assertThat(clock.passedBy(asked.plusSeconds(86_400))).isTrue();
    }
  }

  @Test
  void levelsShareTheLimitEqually() {
    var clock = Deadline.from(NOON, Urgency.ORDINARY, Duration.ZERO);
    assertThat(clock.levelDueAt(0, 3)).isEqualTo(NOON.plus(Duration.ofHours(8)));
    assertThat(clock.levelDueAt(1, 3)).isEqualTo(NOON.plus(Duration.ofHours(16)));
    assertThat(clock.levelDueAt(2, 3)).isEqualTo(clock.dueAt());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 10, 39, 40, 99, 1000})
  void theUrgentQuotaIsATenthButThreeInAnyCase(long all) {
    assertThat(Admission.quota(all)).isEqualTo(Math.max(3, all / 10));
  }
}
