package org.xinqiao.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The AEAD of one envelope. The nonce of a frame is {@code prefix ‖ u32 number ‖ last}, as in the
 * STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015). One {@link Cipher} serves all
 * frames: making a new one would cost more than a frame.
 */
final class FrameCipher {
  static final int PREFIX_BYTES = 7;
  static final int TAG_BYTES = 16;

  /** One number less than u32 holds, so the counter cannot come round. */
  static final long MAX_FRAMES = 0xffff_ffffL;

  private static final int NONCE_BYTES = 12;
  private static final int FLAG_AT = 11;

  private final Cipher cipher;
  private final SecretKeySpec key;
  private final byte[] associated;
  private final byte[] nonce = new byte[NONCE_BYTES];

  FrameCipher(Suite suite, byte[] key, byte[] prefix, byte[] associated) {
    this.cipher = suite.newCipher();
    this.key = new SecretKeySpec(key, suite.cipherKeyAlgorithm());
    this.associated = associated;
    System.arraycopy(prefix, 0, nonce, 0, PREFIX_BYTES);
  }

  /** Encrypts {@code plain} into {@code target} from its start; answers the bytes written. */
  int seal(long frame, boolean last, ByteSpan plain, byte[] target) {
    try {
      init(Cipher.ENCRYPT_MODE, frame, last);
      return cipher.doFinal(plain.array(), plain.offset(), plain.length(), target, 0);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("Sealing frame " + frame + " failed", e);
    }
  }

  /** Decrypts into {@code target}; answers the bytes written, or -1 when the tag is wrong. */
  int open(long frame, boolean last, ByteSpan sealed, byte[] target) {
    try {
      init(Cipher.DECRYPT_MODE, frame, last);
      return cipher.doFinal(sealed.array(), sealed.offset(), sealed.length(), target, 0);
    } catch (AEADBadTagException e) {
      // Bouncy Castle decrypts before it checks: nobody may see what it left behind.
      Bytes.wipe(target);
      return -1;
    } catch (GeneralSecurityException e) {
      throw new AssertionError("Opening frame " + frame + " failed", e);
    }
  }

  private void init(int mode, long frame, boolean last) throws GeneralSecurityException {
    ByteBuffer.wrap(nonce).putInt(PREFIX_BYTES, (int) frame);
    nonce[FLAG_AT] = (byte) (last ? 1 : 0);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
    cipher.updateAAD(associated);
  }

  /** A part of an array; never compared, it passes three things as one. */
  @SuppressWarnings("ArrayRecordComponent")
  record ByteSpan(byte[] array, int offset, int length) {}
}
