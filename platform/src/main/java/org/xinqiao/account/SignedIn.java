package org.xinqiao.account;

import org.xinqiao.kernel.Actor;

/**
 * Outcome of signing in.
 *
 * @param token the session's secret: goes into the cookie and nowhere else
 * @param actor who signed in
 * @param initial whether only the password can be changed
 */
public record SignedIn(String token, Actor actor, boolean initial) {
  /** Leaves the token out. */
  @Override
  public String toString() {
    return "SignedIn[" + actor.reference() + "]";
  }
}
