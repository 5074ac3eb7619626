package org.xinqiao.crypto;

import java.security.SecureRandom;

/** The one source of randomness of the engine; the kernel's generator, never blocking. */
final class Randomness {
  private static final SecureRandom SOURCE = new SecureRandom();

  private Randomness() {}

  static byte[] bytes(int count) {
    var bytes = new byte[count];
    SOURCE.nextBytes(bytes);
    return bytes;
  }

  static SecureRandom source() {
    return SOURCE;
  }
}
