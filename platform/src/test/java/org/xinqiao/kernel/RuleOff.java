package org.xinqiao.kernel;

import java.util.function.Supplier;

/** Switches one rule off for the calling thread, to prove that its control notices. */
public final class RuleOff {
  private RuleOff() {}

  /** Runs {@code work} while the rule that refuses with {@code code} does not refuse. */
  public static <T> T during(Code code, Supplier<T> work) {
    return ScopedValue.where(Rule.SWITCHED_OFF, code).call(work::get);
  }
}
