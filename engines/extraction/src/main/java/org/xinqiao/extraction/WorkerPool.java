package org.xinqiao.extraction;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The reading processes: as many as the limits allow, one kept ready ahead of need. */
final class WorkerPool implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ExtractionLimits limits;
  private final ChildCommand command;
  private final Semaphore places;
  private final Deque<WorkerProcess> idle = new ArrayDeque<>();
  private final Set<WorkerProcess> atWork = new HashSet<>();
  private boolean closed;

  WorkerPool(ExtractionLimits limits, ChildCommand command) {
    this.limits = limits;
    this.command = command;
    this.places = new Semaphore(limits.workers(), true);
  }

  /** Starts a process ahead of need; a failure shows when one is taken. */
  synchronized void prepare() {
    if (closed || !idle.isEmpty() || atWork.size() >= limits.workers()) {
      return;
    }
    try {
      idle.push(WorkerProcess.start(command, limits.directory()));
    } catch (IOException e) {
      System.getLogger(WorkerPool.class.getName())
          .log(System.Logger.Level.WARNING, "cannot start a reading process", e);
    }
  }

  /** Waits for a process; null when none became free within the time limit and a minute. */
  @Nullable WorkerProcess take() throws IOException {
    try {
      long patience = limits.time().plus(PATIENCE).toMillis();
      if (!places.tryAcquire(patience, TimeUnit.MILLISECONDS)) {
        return null;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a reading process");
    }
    WorkerProcess worker = null;
    try {
      worker = idleOrNew();
    } finally {
      if (worker == null) {
        places.release();
      }
    }
    return worker;
  }

  private synchronized WorkerProcess idleOrNew() throws IOException {
    if (closed) {
      throw new IOException("extraction is closed");
    }
    WorkerProcess worker = idle.poll();
    while (worker != null && !worker.isAlive()) {
      worker.close();
      worker = idle.poll();
    }
    if (worker == null) {
      worker = WorkerProcess.start(command, limits.directory());
    }
    atWork.add(worker);
    return worker;
  }

  /** Takes a process back; ends it when it is not clean or has served its number. */
  void giveBack(WorkerProcess worker, boolean clean) {
    boolean keep = worker.serve() < limits.requestsPerWorker() && clean;
    synchronized (this) {
      atWork.remove(worker);
      keep = keep && !closed;
      if (keep) {
        idle.push(worker);
      }
    }
    if (!keep) {
      worker.close();
      prepare();
    }
    places.release();
  }

  @Override
  public void close() {
    List<WorkerProcess> all;
    synchronized (this) {
      closed = true;
      all = new ArrayList<>(idle);
      all.addAll(atWork);
      idle.clear();
    }
    all.forEach(WorkerProcess::close);
  }
}
