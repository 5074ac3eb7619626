package org.xinqiao.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Bytes written once and kept: what was stored years ago must still open. */
final class Golden {
  private static final Properties VALUES = load();

  private Golden() {}

  static String text(String name) {
    return Objects.requireNonNull(VALUES.getProperty(name), name);
  }

  static byte[] bytes(String name) {
    return Samples.hex(text(name));
  }

  private static Properties load() {
    var values = new Properties();
    try (var in = Golden.class.getResourceAsStream("golden.properties")) {
      values.load(new InputStreamReader(Objects.requireNonNull(in), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }
}
