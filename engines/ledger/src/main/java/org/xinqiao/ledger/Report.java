package org.xinqiao.ledger;

import java.util.List;

/**
 * Everything a verifier looked at, and what even a full success does not show.
 *
 * @param steps in the order they were taken; a failure that hides others ends the list
 * @param limits what is not proven by these steps
 */
public record Report(List<Step> steps, List<Sentence> limits) {
  /** The sum of all steps. */
  public enum Verdict {
    /** There is a step, and all of them hold. */
    PROVED,
    /** A step does not hold, or nothing was shown at all. */
    REFUTED
  }

  /** Copies the lists. */
  public Report {
    steps = List.copyOf(steps);
    limits = List.copyOf(limits);
  }

  /** The sum of all steps. */
  public Verdict verdict() {
    boolean proved =
        !steps.isEmpty() && steps.stream().allMatch(step -> step instanceof Step.Proved);
    return proved ? Verdict.PROVED : Verdict.REFUTED;
  }

  /** The steps that do not hold. */
  public List<Step.Refuted> refuted() {
    return steps.stream()
        .filter(Step.Refuted.class::isInstance)
        .map(Step.Refuted.class::cast)
        .toList();
  }
}
