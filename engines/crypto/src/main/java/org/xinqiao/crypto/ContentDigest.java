package org.xinqiao.crypto;

import java.util.HexFormat;

/**
 * A digest with the name of its algorithm.
 *
 * @param algorithm {@link Suite#digestAlgorithm()}
 * @param hex 64 lower-case hexadecimal digits
 */
public record ContentDigest(String algorithm, String hex) {
  private static final int BYTES = 32;

  /** Checks length and alphabet. */
  public ContentDigest {
    if (HexFormat.of().parseHex(hex).length != BYTES
        || hex.chars().anyMatch(c -> c < '0' || (c >= 'A' && c <= 'F'))) {
      throw new IllegalArgumentException("A digest is 64 lower-case hexadecimal digits");
    }
  }

  /** The digest that {@code suite} computed. */
  public static ContentDigest of(Suite suite, byte[] digest) {
    return new ContentDigest(suite.digestAlgorithm(), HexFormat.of().formatHex(digest));
  }

  /** The 32 bytes, as a copy. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** As in {@code sha-256:9f86…}. */
  @Override
  public String toString() {
    return algorithm + ":" + hex;
  }
}
