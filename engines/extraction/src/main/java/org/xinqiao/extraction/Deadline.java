package org.xinqiao.extraction;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does something when a time has passed, unless it is met first; one of the two, never both. */
final class Deadline {
  private final AtomicBoolean settled = new AtomicBoolean();
  private final ScheduledFuture<?> alarm;

  Deadline(ScheduledExecutorService timer, Duration time, Runnable onMissed) {
    alarm =
        timer.schedule(
            () -> {
              if (settled.compareAndSet(false, true)) {
                onMissed.run();
              }
            },
            time.toNanos(),
            TimeUnit.NANOSECONDS);
  }

  /** Ends the watch. */
  void met() {
    settled.set(true);
    alarm.cancel(false);
  }
}
