package org.xinqiao.screening;

import org.xinqiao.kernel.Text;

/** What screening came to; only the first two may be published. */
public enum Verdict {
  /** All of it was read and no rule fired. */
  CLEAN("未发现敏感内容", "Clean"),
  /** Something was found that people have to look at. */
  FINDINGS("有待人工复核的发现", "Findings to review"),
  /** It could not be read, or not yet; never taken for clean. */
  HELD("暂扣", "Held"),
  /** A hard finding; only editing it away helps. */
  BLOCKED("禁止发布", "Blocked"),
  /** It bears the marking of a state secret; the content is destroyed here. */
  QUARANTINED("涉密隔离", "Quarantined");

  private final Text title;

  Verdict(String zh, String en) {
    this.title = Text.of(zh, en);
  }

  /** The word people see. */
  public Text title() {
    return title;
  }

  /** Whether content with this verdict may be put before reviewers. */
  public boolean releasable() {
    return this == CLEAN || this == FINDINGS;
  }
}
