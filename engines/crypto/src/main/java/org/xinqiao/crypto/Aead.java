package org.xinqiao.crypto;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.xinqiao.crypto.Derivation.Label;

/** One-shot authenticated encryption of small secrets with a random 96-bit nonce in front. */
final class Aead {
  static final int NONCE_BYTES = 12;

  /** What the ciphertext is longer than the plaintext. */
  static final int OVERHEAD = NONCE_BYTES + FrameCipher.TAG_BYTES;

  private final Suite suite;
  private final KeyMaterial key;
  private final String purpose;

  /** Encrypts under a key derived from {@code key} for this purpose and suite only. */
  Aead(Suite suite, KeyMaterial key, String purpose) {
    this.suite = suite;
    this.key = key;
    this.purpose = purpose;
  }

  /** Answers {@code nonce ‖ ciphertext ‖ tag}. */
  byte[] seal(byte[] plain, byte[] associated) {
    var nonce = Randomness.bytes(NONCE_BYTES);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, 0);
      cipher.updateAAD(associated);
      return Bytes.concat(nonce, cipher.doFinal(plain));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("Sealing failed", e);
    }
  }

  /** The plaintext, or empty when it does not authenticate. */
  Optional<byte[]> open(byte[] bytes, int from, byte[] associated) {
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, bytes, from);
      cipher.updateAAD(associated);
      var start = from + NONCE_BYTES;
      return Optional.of(cipher.doFinal(bytes, start, bytes.length - start));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("Opening failed", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, int from) throws GeneralSecurityException {
    var label = new Label(purpose, new byte[] {(byte) suite.code()});
    var derived = Derivation.derive(suite, key, new byte[0], label, suite.aeadKeyBytes());
    try {
      var cipher = suite.newCipher();
      var parameters = new GCMParameterSpec(FrameCipher.TAG_BYTES * 8, nonce, from, NONCE_BYTES);
      cipher.init(mode, new SecretKeySpec(derived, suite.cipherKeyAlgorithm()), parameters);
      return cipher;
    } finally {
      Bytes.wipe(derived);
    }
  }
}
