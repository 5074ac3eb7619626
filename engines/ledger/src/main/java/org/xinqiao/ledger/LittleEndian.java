package org.xinqiao.ledger;

import java.nio.charset.StandardCharsets;

/** Bounds-checked little-endian reads, as zip needs them. */
final class LittleEndian {
  private final byte[] bytes;

  LittleEndian(byte[] bytes) {
    this.bytes = bytes;
  }

  int length() {
    return bytes.length;
  }

  int u16(long at) throws ParseRefusal {
    if (at < 0 || at + 2 > bytes.length) {
      throw new ParseRefusal("zip", "ends too early");
    }
    return (bytes[(int) at] & 0xFF) | (bytes[(int) at + 1] & 0xFF) << 8;
  }

  long u32(long at) throws ParseRefusal {
    return u16(at) | (long) u16(at + 2) << 16;
  }

  /** Latin-1 keeps bytes and characters in step; the names of the format are ASCII anyway. */
  String text(long at, int length) throws ParseRefusal {
    if (at < 0 || at + length > bytes.length) {
      throw new ParseRefusal("zip", "ends too early");
    }
    return new String(bytes, (int) at, length, StandardCharsets.ISO_8859_1);
  }
}
