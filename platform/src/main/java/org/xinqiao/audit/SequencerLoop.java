package org.xinqiao.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the log at most a moment behind the commits; repairs its files once at the start. */
@Component
@ConditionalOnProperty(name = "xinqiao.jobs", matchIfMissing = true)
class SequencerLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SequencerLoop.class);
  private static final long PAUSE_MILLIS = 250;

  private final Sequencer sequencer;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("sequencer").factory());

  SequencerLoop(Sequencer sequencer) {
    this.sequencer = sequencer;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    sequencer.repair();
    var _ = thread.scheduleWithFixedDelay(this::round, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void round() {
    try {
      sequencer.catchUp();
    } catch (RuntimeException e) {
      LOG.error("The ledger could not be continued; it is tried again", e);
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}
