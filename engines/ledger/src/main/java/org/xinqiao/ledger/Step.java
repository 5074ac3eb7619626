package org.xinqiao.ledger;

/** One thing a verifier looked at. */
public sealed interface Step {
  /** Stable kebab-case name, with the entry's index where there is one: {@code chain/17}. */
  String name();

  /** What was found. */
  Sentence finding();

  /** It holds. */
  record Proved(String name, Sentence finding) implements Step {}

  /** It does not hold. */
  record Refuted(String name, Sentence finding) implements Step {}
}
