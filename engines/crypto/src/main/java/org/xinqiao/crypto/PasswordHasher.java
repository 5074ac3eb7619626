package org.xinqiao.crypto;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * {@link PasswordHash} with a bound on how many run at once; the others wait their turn. A node
 * that allows n needs n times the memory of the cost. Safe for all threads.
 */
public final class PasswordHasher {
  private final Semaphore permits;
  private final Argon2Cost cost;
  private final String nobody;

  /** Hashes at {@link Argon2Cost#PASSWORD}, at most {@code permits} at once. */
  public PasswordHasher(int permits) {
    this(permits, Argon2Cost.PASSWORD);
  }

  /** Hashes at {@code cost}, at most {@code permits} at once. */
  public PasswordHasher(int permits, Argon2Cost cost) {
    if (permits < 1) {
      throw new IllegalArgumentException("At least one permit");
    }
    this.permits = new Semaphore(permits, true);
    this.cost = cost;
    this.nobody = PasswordHash.hash("nobody".toCharArray(), cost);
  }

  /** As {@link PasswordHash#hash(char[])}. */
  public String hash(char[] password) {
    return inTurn(() -> PasswordHash.hash(password, cost));
  }

  /** As {@link PasswordHash#verify(char[], String)}. */
  public PasswordCheck verify(char[] password, String stored) {
    return inTurn(() -> PasswordHash.verify(password, stored));
  }

  /**
   * Does the work of a check and answers {@link PasswordCheck.Mismatch}: asked for a user who does
   * not exist, so that the time of the answer does not tell.
   */
  public PasswordCheck verifyNobody(char[] password) {
    return inTurn(() -> {
      PasswordHash.verify(password, nobody);
      return new PasswordCheck.Mismatch();
    });
  }

  /** Whether a stored hash is of another cost than this hasher's. */
  public boolean needsRehash(String stored) {
    return PasswordHash.needsRehash(stored, cost);
  }

  private <T> T inTurn(Supplier<T> work) {
    permits.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      permits.release();
    }
  }
}
