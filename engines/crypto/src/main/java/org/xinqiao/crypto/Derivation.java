package org.xinqiao.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** HKDF (RFC 5869) and HMAC (RFC 2104) with the digest of a suite. */
final class Derivation {
  /** Bytes of a MAC and of a key for one, in both suites. */
  static final int MAC_BYTES = 32;

  private Derivation() {}

  /** Derives {@code count} bytes; {@code label} keeps the uses of one key apart. */
  static byte[] derive(Suite suite, KeyMaterial key, byte[] salt, Label label, int count) {
    var secret = key.dangerouslyExposeBytes();
    try {
      var generator = new HKDFBytesGenerator(suite.derivationDigest());
      generator.init(new HKDFParameters(secret, salt, label.bytes()));
      var derived = new byte[count];
      generator.generateBytes(derived, 0, count);
      return derived;
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  static byte[] mac(Suite suite, byte[] key, byte[] content, int length) {
    var mac = new HMac(suite.derivationDigest());
    mac.init(new KeyParameter(key));
    mac.update(content, 0, length);
    var tag = new byte[MAC_BYTES];
    mac.doFinal(tag, 0);
    return tag;
  }

  /** What a derived key is for: a fixed purpose and the public parameters it is bound to. */
  static final class Label {
    private final String purpose;
    private final byte[] parameters;

    Label(String purpose, byte[] parameters) {
      this.purpose = purpose;
      this.parameters = parameters;
    }

    /** Purposes end in a zero byte, so none is the beginning of another with parameters. */
    byte[] bytes() {
      var name = (purpose + "\0").getBytes(US_ASCII);
      return Bytes.concat(name, parameters);
    }
  }
}
