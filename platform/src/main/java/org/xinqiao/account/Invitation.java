package org.xinqiao.account;

import java.time.Instant;

/** A one-time invitation to set an institution up. The token is told once and kept nowhere. */
public record Invitation(String token, Instant expiresAt) {
  /** Leaves the token out. */
  @Override
  public String toString() {
    return "Invitation[until " + expiresAt + "]";
  }
}
