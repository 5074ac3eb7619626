package org.xinqiao.postgres;

import java.time.Duration;

/** A limit on waiting, measured on the monotonic clock so that clock changes do not move it. */
record Deadline(long endNanos) {

  static Deadline after(Duration limit) {
    return new Deadline(System.nanoTime() + limit.toNanos());
  }

  boolean passed() {
    return leftNanos() <= 0;
  }

  /** Nanoseconds left, never negative. */
  long leftNanos() {
    return Math.max(0, endNanos - System.nanoTime());
  }
}
