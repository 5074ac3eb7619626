package org.xinqiao.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Whether processes still run, children or not. */
final class Liveness {

  private static final long POLL_NANOS = Duration.ofMillis(5).toNanos();

  private Liveness() {}

  /**
   * A zombie does not run: in containers the first process often never collects its orphans, and
   * Java and {@code kill -0} would call them alive for ever.
   */
  static boolean runs(ProcessHandle process) {
    if (!process.isAlive()) {
      return false;
    }
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      String state = stat.substring(stat.lastIndexOf(')') + 1).strip();
      return !state.startsWith("Z") && !state.startsWith("X");
    } catch (IOException e) {
      return process.isAlive();
    }
  }

  /** Waits for the end, also when interrupted: a shutdown must not leave half a server behind. */
  static boolean ended(ProcessHandle process, Duration limit) {
    Deadline deadline = Deadline.after(limit);
    boolean interrupted = false;
    while (runs(process) && !deadline.passed()) {
      LockSupport.parkNanos(POLL_NANOS);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return !runs(process);
  }
}
