package org.xinqiao.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.UnitOfWork;

/** Races are made, not hoped for: the first transaction stays open until the second waits. */
public final class Race implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final JdbcClient jdbc;
  private final UnitOfWork unitOfWork;

  public Race(ApplicationContext platform) {
    this.jdbc = platform.getBean(JdbcClient.class);
    this.unitOfWork = platform.getBean(UnitOfWork.class);
  }

  /** One side: who does what. */
  public record Side<T>(Actor actor, Supplier<T> work) {}

  /** Lets the second side begin inside the first's open transaction; answers the second's end. */
  public <T> Future<T> run(Side<T> first, Side<T> second) throws Exception {
    var firstDone = new CountDownLatch(1);
    var secondWaits = new CountDownLatch(1);
    var winner =
        threads.submit(() ->
            unitOfWork.as(
                first.actor(),
                () -> {
                  var result = first.work().get();
                  firstDone.countDown();
                  await(secondWaits);
                  return result;
                }));
    await(firstDone);
    var loser = threads.submit(() -> unitOfWork.as(second.actor(), second.work()));
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

  @Override
  public void close() {
    threads.close();
  }
}
