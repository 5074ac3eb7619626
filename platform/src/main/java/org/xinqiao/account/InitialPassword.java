package org.xinqiao.account;

import java.time.Instant;

/**
 * A random password that works once, before {@code expiresAt}, and only to choose another. Told to
 * the one who asked for it, out of band, and kept nowhere.
 */
public record InitialPassword(String password, Instant expiresAt) {
  /** Leaves the password out. */
  @Override
  public String toString() {
    return "InitialPassword[until " + expiresAt + "]";
  }
}
