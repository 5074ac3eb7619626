package org.xinqiao.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;

/** Keys, contents and small envelopes for the tests. */
final class Samples {
  static final byte[] CONTEXT = "object 42".getBytes(UTF_8);
  static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

  private Samples() {}

  static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replaceAll("\\s", ""));
  }

  static byte[] content(int size, long seed) {
    var bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  static KeyMaterial key(long seed) {
    return KeyMaterial.of(content(KeyMaterial.BYTES, seed));
  }

  /** An envelope of small frames, so that damage can be tried everywhere. */
  static byte[] sealed(Suite suite, int frameSize, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var sealed =
        Envelopes.seal(out, EnvelopeHeader.create(suite, frameSize), key(1), CONTEXT)) {
      sealed.write(content);
      sealed.finish();
    }
    return out.toByteArray();
  }

  static byte[] opened(byte[] envelope) throws IOException {
    try (var in = Envelopes.open(new ByteArrayInputStream(envelope), key(1), CONTEXT)) {
      return in.readAllBytes();
    }
  }

  static Stream<Suite> suites() {
    return Stream.of(Suite.values());
  }
}
