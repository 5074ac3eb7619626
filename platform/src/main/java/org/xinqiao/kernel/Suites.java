package org.xinqiao.kernel;

/** Which cryptographic suite an institution chose: {@code SM} or {@code INTL}. */
@FunctionalInterface
public interface Suites {
  /** The suite of a member institution. */
  String suiteOf(InstitutionId institution);
}
