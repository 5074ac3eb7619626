package org.xinqiao.publication;

import org.xinqiao.kernel.Text;

/** Where a publication stands. Every state but the first is final. */
public enum State {
  /** The three tiers are at work. */
  UNDER_REVIEW(Text.of("审核中", "Under review")),
  /** All three said yes; it is on its way. */
  PUBLISHED(Text.of("已发布", "Published")),
  /** A reviewer gave it back. */
  RETURNED(Text.of("已退回", "Returned")),
  /** The author took it back. */
  WITHDRAWN(Text.of("已撤销", "Withdrawn")),
  /** It changed under review, so that the votes cast no longer count. */
  VOID(Text.of("已失效", "Void"));

  private final Text label;

  State(Text label) {
    this.label = label;
  }

  /** The word people see. */
  public Text label() {
    return label;
  }

  /** Whether {@code next} can follow. */
  public boolean mayBecome(State next) {
    return this == UNDER_REVIEW && next != UNDER_REVIEW;
  }
}
