package org.xinqiao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Problem;

/** Says that something is refused, and for which reason. */
public final class Refused {
  private Refused() {}

  /** The work is refused with exactly this code. */
  public static void assertRefused(Code code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  /** The same, as an actor. */
  public static void assertRefused(Code code, Actor actor, Runnable work) {
    assertRefused(
        code,
        () ->
            actor.call(() -> {
              work.run();
              return true;
            }));
  }
}
