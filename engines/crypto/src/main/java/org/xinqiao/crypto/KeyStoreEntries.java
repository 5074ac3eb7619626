package org.xinqiao.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Named secrets as bytes: {@code u16 count}, then {@code u8 length ‖ name ‖ secret(32)} each. */
final class KeyStoreEntries {
  static final int MAX = 4096;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._/-]{0,99}");

  private KeyStoreEntries() {}

  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  static byte[] encode(SortedMap<String, KeyMaterial> secrets) {
    var length = Short.BYTES;
    for (var name : secrets.keySet()) {
      length += 1 + name.length() + KeyMaterial.BYTES;
    }
    var bytes = ByteBuffer.allocate(length).putShort((short) secrets.size());
    for (var entry : secrets.entrySet()) {
      var secret = entry.getValue().dangerouslyExposeBytes();
      bytes.put((byte) entry.getKey().length()).put(entry.getKey().getBytes(US_ASCII)).put(secret);
      Bytes.wipe(secret);
    }
    return bytes.array();
  }

  static Optional<SortedMap<String, KeyMaterial>> decode(byte[] plain) {
    var secrets = new TreeMap<String, KeyMaterial>();
    var bytes = ByteBuffer.wrap(plain);
    try {
      for (var left = bytes.getShort(); left > 0; left--) {
        var name = new byte[Byte.toUnsignedInt(bytes.get())];
        bytes.get(name);
        var secret = new byte[KeyMaterial.BYTES];
        bytes.get(secret);
        secrets.put(new String(name, US_ASCII), KeyMaterial.of(secret));
        Bytes.wipe(secret);
      }
    } catch (BufferUnderflowException e) {
      return Optional.empty();
    }
    return bytes.hasRemaining() ? Optional.empty() : Optional.of(secrets);
  }
}
