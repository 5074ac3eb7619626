package org.xinqiao.crypto;

/**
 * What one Argon2id computation (RFC 9106) costs.
 *
 * @param memoryKib memory in KiB, at least 8 per lane and at most 1 GiB
 * @param iterations passes over the memory, 1 to 64
 * @param parallelism lanes, 1 to 16
 */
public record Argon2Cost(int memoryKib, int iterations, int parallelism) {
  /** For passwords of people: 19 MiB, two passes; 30 to 60 ms of one core. */
  public static final Argon2Cost PASSWORD = new Argon2Cost(19 * 1024, 2, 1);

  /** For the passphrase of a key store, asked once per start: 64 MiB, three passes. */
  public static final Argon2Cost KEY_STORE = new Argon2Cost(64 * 1024, 3, 1);

  private static final int MAX_MEMORY_KIB = 1 << 20;
  private static final int MAX_ITERATIONS = 64;
  private static final int MAX_PARALLELISM = 16;

  /** Checks the bounds, so that no stored text can ask for all memory there is. */
  public Argon2Cost {
    if (parallelism < 1
        || parallelism > MAX_PARALLELISM
        || iterations < 1
        || iterations > MAX_ITERATIONS
        || memoryKib < 8 * parallelism
        || memoryKib > MAX_MEMORY_KIB) {
      throw new IllegalArgumentException(
          "Argon2id cost m=" + memoryKib + ",t=" + iterations + ",p=" + parallelism);
    }
  }
}
