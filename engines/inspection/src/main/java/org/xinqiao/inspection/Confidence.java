package org.xinqiao.inspection;

/** How sure a finding is. */
public enum Confidence {
  /** Shape or surroundings only; expect false hits. */
  LOW,
  /** Shape plus one weak proof: a check digit of one in ten, or a telling prefix. */
  MEDIUM,
  /** Strong check digits, or a form nothing else has. */
  HIGH
}
