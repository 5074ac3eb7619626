package org.xinqiao.account;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.Actor;

/**
 * Where the steps of a sign-in run: each in a transaction of its own, since a wrong try must stay
 * counted; or all in one that a probe takes back.
 */
interface Stage {
  /** Runs one step as {@code actor}. */
  <T extends @Nullable Object> T step(Actor actor, Supplier<T> work);

  /** Runs a step in the transaction that is already open. */
  static <T extends @Nullable Object> T rehearsed(Actor actor, Supplier<T> work) {
    return actor.call(work::get);
  }
}
