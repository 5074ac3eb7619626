package org.xinqiao.kernel;

/**
 * The one way a rule of the standard refuses. A rule that is broken throws its {@link Problem}.
 *
 * <p>A proof that a control notices its rule missing needs the rule to be switched off for one
 * thread. Only a class of this very package can do that, there is none in the product, and an
 * architecture test keeps it so.
 */
public final class Rule {
  static final ScopedValue<Code> SWITCHED_OFF = ScopedValue.newInstance();

  private Rule() {}

  /** Refuses with {@code code} unless {@code holds}. */
  public static void require(boolean holds, Code code, Text detail) {
    if (!holds && !isOff(code)) {
      throw new Problem(code, detail);
    }
  }

  /** Refuses with {@code code} and its own sentence unless {@code holds}. */
  public static void require(boolean holds, Code code) {
    require(holds, code, code.rule());
  }

  private static boolean isOff(Code code) {
    return SWITCHED_OFF.isBound() && SWITCHED_OFF.get().equals(code);
  }
}
