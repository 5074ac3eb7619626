package org.xinqiao.ledger;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 output of 32 bytes: a leaf, an inner node or a root. Immutable. */
public final class Hash {
  /** Length of every hash, in bytes. */
  public static final int LENGTH = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Copies 32 bytes; any other length is a caller's bug. */
  public static Hash of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /** Copies the 32 bytes that start at {@code offset}. */
  static Hash at(byte[] bytes, int offset) {
    return new Hash(Arrays.copyOfRange(bytes, offset, offset + LENGTH));
  }

  /** Takes over an array that nobody else holds. */
  static Hash owning(byte[] fresh) {
    return new Hash(fresh);
  }

  /** Reads the strict standard base64 (RFC 4648 §4) of 32 bytes. */
  public static Parsed<Hash> parse(String base64) {
    return ParseRefusal.catching(() -> parseStrictly("hash", base64));
  }

  static Hash parseStrictly(String where, String base64) throws ParseRefusal {
    byte[] decoded = Base64Text.decode(where, base64);
    if (decoded.length != LENGTH) {
      throw new ParseRefusal(where, "a hash has 32 bytes, not " + decoded.length);
    }
    return new Hash(decoded);
  }

  /** A copy of the 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Standard base64 with padding, 44 characters. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Lower-case hexadecimal, 64 characters. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  byte[] shared() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The base64 form. */
  @Override
  public String toString() {
    return base64();
  }
}
