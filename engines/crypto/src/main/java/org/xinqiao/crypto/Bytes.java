package org.xinqiao.crypto;

import java.util.Arrays;

/** Joining and wiping arrays. */
final class Bytes {
  private Bytes() {}

  static byte[] concat(byte[]... parts) {
    var length = 0;
    for (var part : parts) {
      length += part.length;
    }
    var joined = new byte[length];
    var at = 0;
    for (var part : parts) {
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }

  static void wipe(byte[]... arrays) {
    for (var array : arrays) {
      Arrays.fill(array, (byte) 0);
    }
  }
}
