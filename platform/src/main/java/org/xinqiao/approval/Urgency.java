package org.xinqiao.approval;

import java.time.Duration;
import org.xinqiao.kernel.Text;

/** How fast an answer is owed, from asking to the final decision over all levels (时效要求). */
public enum Urgency {
  /** Within one hour (紧急). */
  URGENT(Duration.ofHours(1), Text.of("紧急", "Urgent")),
  /** Within 24 hours (一般). */
  ORDINARY(Duration.ofHours(24), Text.of("一般", "Ordinary"));

  private final Duration limit;
  private final Text label;

  Urgency(Duration limit, Text label) {
    this.limit = limit;
    this.label = label;
  }

  /** Wall clock time, nights and holidays included. */
  public Duration limit() {
    return limit;
  }

  /** The word people see. */
  public Text label() {
    return label;
  }
}
