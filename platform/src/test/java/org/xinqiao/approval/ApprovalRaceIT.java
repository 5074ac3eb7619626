package org.xinqiao.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.approval.Approval.Status;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;

/** Races are made, not hoped for: the first transaction stays open until the second waits. */
@PlatformTest
class ApprovalRaceIT {
  @Autowired private ApplicationContext platform;
  @Autowired private JdbcClient jdbc;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private ReviewRoom room;

  @BeforeEach
  void open() {
    room = new ReviewRoom(platform);
  }

  @AfterEach
  void close() {
    threads.close();
  }

  @Test
  void aVoteWaitsForTheVoteBeforeItAndFindsItDecided() throws Exception {
    var asked = room.ask(room.staff(), Urgency.ORDINARY, List.of(Samples.level("DEPARTMENT")));
    var second = secondOfTwoVotes(asked);
    assertThatThrownBy(second::get)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Refused.ALREADY_DECIDED));
  }

  @Test
  void aVoteWaitsForTheVoteBeforeItAndCountsIt() throws Exception {
    var two = new Level("DEPARTMENT", Text.of("初审", "First"), "DEPARTMENT", 2);
    var asked = room.ask(room.staff(), Urgency.ORDINARY, List.of(two));
    var after = secondOfTwoVotes(asked).get();
    assertThat(after.votes()).hasSize(2);
    assertThat(after.status()).isEqualTo(Status.GRANTED);
    assertThat(room.told).hasSize(1);
  }

  @Test
  void twoTabsAskingAboutOneThingMakeOneRequest() throws Exception {
    var author = room.staff();
    var question = Samples.question(Urgency.ORDINARY, Samples.THREE_TIERS);
    var second =
        raced(
            author, () -> room.approvals.ask(question), author, () -> room.approvals.ask(question));
    assertThatThrownBy(second::get)
        .cause()
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Refused.ALREADY_ASKED));
  }

  private Future<Approval> secondOfTwoVotes(Approval asked) throws Exception {
    return raced(room.staff(), () -> vote(asked), room.staff(), () -> vote(asked));
  }

  private Approval vote(Approval asked) {
    return room.approvals.vote(asked.id(), Approval.Verb.APPROVE, "", Samples.DIGEST);
  }

  /** Lets the second work begin inside the first's open transaction; answers the second. */
  private Future<Approval> raced(
      Actor first,
      java.util.function.Supplier<Approval> firstWork,
      Actor second,
      java.util.function.Supplier<Approval> secondWork)
      throws Exception {
    var firstDone = new CountDownLatch(1);
    var secondWaits = new CountDownLatch(1);
    var winner =
        threads.submit(() ->
            room.as(
                first,
                desk -> {
                  var result = firstWork.get();
                  firstDone.countDown();
                  await(secondWaits);
                  return result;
                }));
    await(firstDone);
    var loser = threads.submit(() -> room.as(second, desk -> secondWork.get()));
    try {
      awaitWaitingLock();
    } finally {
      secondWaits.countDown();
    }
    winner.get(10, TimeUnit.SECONDS);
    return loser;
  }

  private void awaitWaitingLock() {
    var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (System.nanoTime() < end) {
      var waiting =
          jdbc.sql("select count(*) from pg_locks where not granted").query(Long.class).single();
      if (waiting > 0) {
        return;
      }
      LockSupport.parkNanos(2_000_000);
    }
    throw new AssertionError("The second transaction never waited for the first");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
