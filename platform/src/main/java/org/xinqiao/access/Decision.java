package org.xinqiao.access;

import org.xinqiao.kernel.Code;

/** Outcome of a decision, with the rule that made it. */
public sealed interface Decision {
  /**
   * It may be done.
   *
   * @param rule name of the rule that permits it
   */
  record Permit(String rule) implements Decision {}

  /**
   * It may not be done.
   *
   * @param code the refusal
   */
  record Deny(Code code) implements Decision {}
}
