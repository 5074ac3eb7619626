package org.xinqiao.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the invitation of a member's first administrators came; its token is not in here.
 *
 * @param state what it is good for now
 * @param issuedAt when the last one was issued, or null
 * @param expiresAt until when it could be used, or null
 */
public record Invited(State state, @Nullable Instant issuedAt, @Nullable Instant expiresAt) {
  /** What an invitation is good for. */
  public enum State {
    /** None was issued. */
    NONE,
    /** It can be used. */
    OPEN,
    /** Not used in time; a new one can be issued. */
    EXPIRED,
    /** The administrators are set up. */
    USED
  }

  /** Nobody was invited. */
  static final Invited NOBODY = new Invited(State.NONE, null, null);
}
