package org.xinqiao.crypto;

import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A secret of 32 bytes: a symmetric key of any suite or the seed of a signing key. Suites with
 * shorter keys derive theirs from it. The bytes are wiped on {@link #close()}; a wiped key answers
 * every use with {@link IllegalStateException}.
 */
public final class KeyMaterial implements AutoCloseable {
  /** Length of every secret. */
  public static final int BYTES = 32;

  private final byte[] bytes;
  private boolean wiped;

  private KeyMaterial(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A new secret from the system's random generator. */
  public static KeyMaterial generate() {
    return new KeyMaterial(Randomness.bytes(BYTES));
  }

  /** A secret with these 32 bytes; they are copied, the caller wipes its own array. */
  public static KeyMaterial of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("A secret has " + BYTES + " bytes, not " + bytes.length);
    }
    return new KeyMaterial(bytes.clone());
  }

  /** Another holder of the same secret, wiped separately. */
  public KeyMaterial copy() {
    return new KeyMaterial(dangerouslyExposeBytes());
  }

  /**
   * The bare bytes, as a copy. Whoever calls this answers for wiping the copy and for never logging
   * or storing it in the clear.
   */
  public synchronized byte[] dangerouslyExposeBytes() {
    if (wiped) {
      throw new IllegalStateException("The secret was wiped");
    }
    return bytes.clone();
  }

  /** Whether the bytes are gone. */
  public synchronized boolean isWiped() {
    return wiped;
  }

  /** Overwrites the bytes; further calls do nothing. */
  @Override
  public synchronized void close() {
    Arrays.fill(bytes, (byte) 0);
    wiped = true;
  }

  /** Compares in a time that does not depend on the bytes; a wiped secret equals only itself. */
  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof KeyMaterial that) || isWiped() || that.isWiped()) {
      return false;
    }
    var mine = dangerouslyExposeBytes();
    var theirs = that.dangerouslyExposeBytes();
    try {
      return MessageDigest.isEqual(mine, theirs);
    } finally {
      Arrays.fill(mine, (byte) 0);
      Arrays.fill(theirs, (byte) 0);
    }
  }

  /** The same for every secret: a hash of the bytes would tell something about them. */
  @Override
  public int hashCode() {
    return BYTES;
  }

  /** Never shows bytes. */
  @Override
  public String toString() {
    return isWiped() ? "KeyMaterial[wiped]" : "KeyMaterial[secret]";
  }
}
