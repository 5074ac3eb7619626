package org.xinqiao.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.Approvals;
import org.xinqiao.exchange.Trade;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Role;
import org.xinqiao.publication.Publication;
import org.xinqiao.testkit.ManualClock;

/** What stands on a desk. */
@PlatformTest
class DeskIT {
  @Autowired ApplicationContext context;
  @Autowired Desk desk;
  @Autowired ManualClock clock;
  private Trade trade;

  @BeforeEach
  void open() {
    trade = Trade.open(context);
  }

  @Test
  void whatWaitsIsCountedAndWhatIsDueFirstStandsFirst() {
    var first = submitted();
    clock.advance(Duration.ofHours(1));
    var second = submitted();
    var now = now(trade.bank.colleague(), Duration.ofHours(23));
    assertThat(now.waiting())
        .extracting(Approval::id)
        .containsExactly(first.approval(), second.approval());
    assertThat(now.counters()).isEqualTo(new Desk.Counters(2, 0, 0, 0));
    assertThat(now(trade.bank.colleague(), Duration.ofMinutes(23 * 60 + 30)).counters().today())
        .isEqualTo(1);
    assertThat(now.news().getFirst().about().kind()).isEqualTo(Notice.Kind.APPROVAL_ASKED);

    assertThat(trade.bank.colleague().call(() -> desk.now(null)).counters().waiting()).isEqualTo(2);
    var mine = now(trade.bank.staff(), Duration.ofHours(1));
    assertThat(mine.waiting()).isEmpty();
    assertThat(mine.counters()).isEqualTo(new Desk.Counters(0, 0, 0, 2));
  }

  @Test
  void whatCameBackIsCountedForThirtyDays() {
    var publication = submitted();
    trade.as(
        trade.bank.colleague(),
        Approvals.class,
        door ->
            door.vote(publication.approval(), Approval.Verb.RETURN, "请补充", publication.digest()));
    assertThat(now(trade.bank.staff(), Duration.ofHours(1)).counters())
        .isEqualTo(new Desk.Counters(0, 0, 1, 0));
    clock.advance(Desk.RETURNED.plusMinutes(1));
    assertThat(now(trade.bank.staff(), Duration.ofHours(1)).counters())
        .isEqualTo(new Desk.Counters(0, 0, 0, 0));
  }

  @Test
  void administratorsHaveADeskWithoutBusiness() {
    submitted();
    var now = now(trade.bankTown.administrator(Role.SYSTEM_ADMIN), Duration.ofHours(1));
    assertThat(now.counters()).isEqualTo(new Desk.Counters(0, 0, 0, 0));
    assertThat(now.waiting()).isEmpty();
    assertThat(now.receipts()).isEmpty();
  }

  private Publication submitted() {
    return trade.submit(trade.text("内部说明 " + clock.instant() + "\n", ConfidentialityLevel.L2));
  }

  private Desk.Now now(Actor reader, Duration untilTheDayEnds) {
    var ends = clock.instant().plus(untilTheDayEnds);
    return reader.call(() -> desk.now(ends));
  }
}
