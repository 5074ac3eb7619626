package org.xinqiao.crypto;

import static org.xinqiao.crypto.EnvelopeBroken.HEADER;
import static org.xinqiao.crypto.EnvelopeBroken.Reason.BAD_FRAME_SIZE;
import static org.xinqiao.crypto.EnvelopeBroken.Reason.NOT_AN_ENVELOPE;
import static org.xinqiao.crypto.EnvelopeBroken.Reason.TRUNCATED;
import static org.xinqiao.crypto.EnvelopeBroken.Reason.UNKNOWN_SUITE;
import static org.xinqiao.crypto.EnvelopeBroken.Reason.UNKNOWN_VERSION;
import static org.xinqiao.crypto.EnvelopeBroken.Reason.WRONG_CONTEXT;
import static org.xinqiao.crypto.EnvelopeBroken.Reason.WRONG_KEY_OR_DAMAGED_HEADER;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.xinqiao.crypto.Derivation.Label;

/** The first 113 bytes of an envelope and the frame cipher they lead to; see FORMAT.md. */
final class EnvelopeHeader {
  static final int BYTES = 113;
  static final int MIN_FRAME_SIZE = 16;
  static final int MAX_FRAME_SIZE = 1 << 20;

  private static final int MAGIC = 0x58514556; // "XQEV"
  private static final int VERSION = 1;
  private static final int VERSION_AT = 4;
  private static final int SUITE_AT = 5;
  private static final int FRAME_SIZE_AT = 6;
  private static final int PREFIX_AT = 10;
  private static final int SALT_AT = 17;
  private static final int SALT_BYTES = 32;
  private static final int CONTEXT_AT = 49;
  private static final int CHECK_AT = 81;
  private static final String PURPOSE = "xinqiao envelope 1";

  private final byte[] bytes;
  private final Suite suite;

  private EnvelopeHeader(byte[] bytes, Suite suite) {
    this.bytes = bytes;
    this.suite = suite;
  }

  /** A new header with a random salt and nonce prefix; its two tags are still empty. */
  static EnvelopeHeader create(Suite suite, int frameSize) {
    if (frameSize < MIN_FRAME_SIZE || frameSize > MAX_FRAME_SIZE) {
      throw new IllegalArgumentException("Frame size " + frameSize);
    }
    var random = Randomness.bytes(FrameCipher.PREFIX_BYTES + SALT_BYTES);
    var bytes = new byte[BYTES];
    var fields = ByteBuffer.wrap(bytes).putInt(MAGIC).put((byte) VERSION);
    fields.put((byte) suite.code()).putInt(frameSize).put(random);
    return new EnvelopeHeader(bytes, suite);
  }

  /** Reads a header and checks what can be checked without the key. */
  static EnvelopeHeader read(InputStream in) throws IOException {
    var bytes = in.readNBytes(BYTES);
    var fields = ByteBuffer.wrap(Arrays.copyOf(bytes, BYTES));
    if (bytes.length >= VERSION_AT && fields.getInt(0) != MAGIC) {
      throw new EnvelopeBroken(NOT_AN_ENVELOPE, HEADER, 0);
    }
    if (bytes.length < BYTES) {
      throw new EnvelopeBroken(TRUNCATED, HEADER, bytes.length);
    }
    if (bytes[VERSION_AT] != VERSION) {
      throw new EnvelopeBroken(UNKNOWN_VERSION, HEADER, VERSION_AT);
    }
    var suite =
        Suite.ofCode(bytes[SUITE_AT])
            .orElseThrow(() -> new EnvelopeBroken(UNKNOWN_SUITE, HEADER, SUITE_AT));
    var frameSize = fields.getInt(FRAME_SIZE_AT);
    if (frameSize < MIN_FRAME_SIZE || frameSize > MAX_FRAME_SIZE) {
      throw new EnvelopeBroken(BAD_FRAME_SIZE, HEADER, FRAME_SIZE_AT);
    }
    return new EnvelopeHeader(bytes, suite);
  }

  /** Fills in the tags over {@code context} and header; answers the cipher for the frames. */
  FrameCipher complete(KeyMaterial key, byte[] context) {
    var keys = deriveKeys(key);
    try {
      put(CONTEXT_AT, keys.contextTag(context));
      put(CHECK_AT, keys.check());
      return keys.cipher();
    } finally {
      keys.wipe();
    }
  }

  /** Checks key, header and context, in this order; answers the cipher for the frames. */
  FrameCipher verify(KeyMaterial key, byte[] context) throws EnvelopeBroken {
    var keys = deriveKeys(key);
    try {
      if (!MessageDigest.isEqual(keys.check(), slice(CHECK_AT, BYTES))) {
        throw new EnvelopeBroken(WRONG_KEY_OR_DAMAGED_HEADER, HEADER, CHECK_AT);
      }
      if (!MessageDigest.isEqual(keys.contextTag(context), slice(CONTEXT_AT, CHECK_AT))) {
        throw new EnvelopeBroken(WRONG_CONTEXT, HEADER, CONTEXT_AT);
      }
      return keys.cipher();
    } finally {
      keys.wipe();
    }
  }

  byte[] bytes() {
    return bytes.clone();
  }

  Suite suite() {
    return suite;
  }

  int frameSize() {
    return ByteBuffer.wrap(bytes).getInt(FRAME_SIZE_AT);
  }

  private Keys deriveKeys(KeyMaterial key) {
    var label = new Label(PURPOSE, slice(0, SALT_AT));
    var count = suite.aeadKeyBytes() + 2 * Derivation.MAC_BYTES;
    return new Keys(Derivation.derive(suite, key, slice(SALT_AT, CONTEXT_AT), label, count));
  }

  private void put(int at, byte[] field) {
    System.arraycopy(field, 0, bytes, at, field.length);
  }

  private byte[] slice(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** The three keys of one envelope: for frames, for the context and for the header. */
  private final class Keys {
    private final byte[] derived;

    Keys(byte[] derived) {
      this.derived = derived;
    }

    byte[] contextTag(byte[] context) {
      return mac(0, context, context.length);
    }

    byte[] check() {
      return mac(Derivation.MAC_BYTES, bytes, CHECK_AT);
    }

    private byte[] mac(int from, byte[] content, int length) {
      var key = Arrays.copyOfRange(derived, from, from + Derivation.MAC_BYTES);
      try {
        return Derivation.mac(suite, key, content, length);
      } finally {
        Bytes.wipe(key);
      }
    }

    FrameCipher cipher() {
      var key = Arrays.copyOfRange(derived, 2 * Derivation.MAC_BYTES, derived.length);
      try {
        return new FrameCipher(suite, key, slice(PREFIX_AT, SALT_AT), slice(CHECK_AT, BYTES));
      } finally {
        Bytes.wipe(key);
      }
    }

    void wipe() {
      Bytes.wipe(derived);
    }
  }
}
