package org.xinqiao.inspection;

import java.util.List;

/**
 * What an inspection came to. Content that could not be read has no verdict here: the caller holds
 * it.
 */
public sealed interface Verdict {

  /** The whole text was read and no rule fired. */
  record Clean() implements Verdict {}

  /**
   * Something was found, nothing of it hard.
   *
   * @param findings in text order, at most the inspector's limit
   * @param truncated how many further findings were counted but not kept
   */
  record Findings(List<Finding> findings, long truncated) implements Verdict {

    /** Copies the list. */
    public Findings {
      findings = List.copyOf(findings);
      requireCount(truncated);
    }
  }

  /**
   * At least one hard finding: the content must not pass.
   *
   * @param hard the hard findings in text order, never empty
   * @param others the softer findings in text order
   * @param truncated how many further findings of either sort were counted but not kept
   */
  record Blocked(List<Finding> hard, List<Finding> others, long truncated) implements Verdict {

    /** Copies the lists. */
    public Blocked {
      hard = List.copyOf(hard);
      others = List.copyOf(others);
      requireCount(truncated);
      if (hard.isEmpty() || hard.stream().anyMatch(f -> f.severity() != Severity.HARD)) {
        throw new IllegalArgumentException("a blocked verdict rests on hard findings");
      }
    }
  }

  private static void requireCount(long truncated) {
    if (truncated < 0) {
      throw new IllegalArgumentException("truncated must not be negative: " + truncated);
    }
  }
}
