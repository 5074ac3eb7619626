package org.xinqiao.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id version 1.3 (RFC 9106) over text. */
final class Argon2 {
  static final int SALT_BYTES = 16;
  static final int HASH_BYTES = 32;

  private Argon2() {}

  /** Answers {@code count} bytes from UTF-8 text that {@link #utf8} made. */
  static byte[] hash(byte[] text, byte[] salt, Argon2Cost cost, int count) {
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memoryKib())
            .withIterations(cost.iterations())
            .withParallelism(cost.parallelism())
            .withSalt(salt)
            .build();
    var generator = new Argon2BytesGenerator();
    generator.init(parameters);
    var hash = new byte[count];
    generator.generateBytes(text, hash);
    return hash;
  }

  /**
   * Text in normal form C as UTF-8, so that one password typed on two keyboards is one password.
   *
   * @throws CharacterCodingException for half a surrogate pair: replacing it would make different
   *     passwords equal
   */
  static byte[] utf8(char[] text) throws CharacterCodingException {
    CharSequence normal = CharBuffer.wrap(text);
    if (!Normalizer.isNormalized(normal, Normalizer.Form.NFC)) {
      normal = Normalizer.normalize(normal, Normalizer.Form.NFC);
    }
    ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(normal));
    var bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    encoded.clear().put(new byte[encoded.capacity()]);
    return bytes;
  }
}
