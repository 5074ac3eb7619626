package org.xinqiao.crypto;

/**
 * A key encrypted under another one, bound to a context such as the id of the object it belongs to.
 * The 62 bytes are {@code version ‖ suite ‖ nonce(12) ‖ key(32) ‖ tag(16)}; see FORMAT.md.
 */
public final class KeyWrap {
  /** Length of a wrapped key. */
  public static final int BYTES = 2 + KeyMaterial.BYTES + Aead.OVERHEAD;

  private static final int VERSION = 1;
  private static final String PURPOSE = "xinqiao key wrap 1";

  private KeyWrap() {}

  /** Encrypts {@code key} under {@code kek}; the same context is needed to unwrap. */
  public static byte[] wrap(Suite suite, KeyMaterial kek, KeyMaterial key, byte[] context) {
    var head = new byte[] {(byte) VERSION, (byte) suite.code()};
    var secret = key.dangerouslyExposeBytes();
    try {
      var sealed = new Aead(suite, kek, PURPOSE).seal(secret, Bytes.concat(head, context));
      return Bytes.concat(head, sealed);
    } finally {
      Bytes.wipe(secret);
    }
  }

  /** Decrypts a wrapped key; never answers a key that did not authenticate. */
  public static Unwrapped unwrap(KeyMaterial kek, byte[] wrapped, byte[] context) {
    if (wrapped.length != BYTES) {
      return new Unwrapped.Refused(Unwrapped.Reason.WRONG_LENGTH);
    }
    if (wrapped[0] != VERSION) {
      return new Unwrapped.Refused(Unwrapped.Reason.UNKNOWN_VERSION);
    }
    var suite = Suite.ofCode(wrapped[1]);
    if (suite.isEmpty()) {
      return new Unwrapped.Refused(Unwrapped.Reason.UNKNOWN_SUITE);
    }
    var associated = Bytes.concat(new byte[] {wrapped[0], wrapped[1]}, context);
    var opened = new Aead(suite.get(), kek, PURPOSE).open(wrapped, 2, associated);
    if (opened.isEmpty()) {
      return new Unwrapped.Refused(Unwrapped.Reason.NOT_AUTHENTIC);
    }
    var secret = opened.get();
    try {
      return new Unwrapped.Unlocked(suite.get(), KeyMaterial.of(secret));
    } finally {
      Bytes.wipe(secret);
    }
  }
}
