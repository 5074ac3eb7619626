package org.xinqiao.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries one after the other, each behind its length as a big-endian uint16 (C2SP tlog-tiles). */
public final class EntryBundle {
  /** Longest entry, in bytes. */
  public static final int MAX_ENTRY = 0xFFFF;

  private EntryBundle() {}

  /** Joins at most 256 entries of at most 65,535 bytes each. */
  public static byte[] encode(List<byte[]> entries) {
    if (entries.size() > LogPath.FULL_WIDTH) {
      throw new IllegalArgumentException("a bundle holds 256 entries, not " + entries.size());
    }
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      if (entry.length > MAX_ENTRY) {
        throw new IllegalArgumentException("an entry holds 65535 bytes, not " + entry.length);
      }
      bundle.write(entry.length >>> 8);
      bundle.write(entry.length);
      bundle.writeBytes(entry);
    }
    return bundle.toByteArray();
  }

  /** Splits a bundle; every byte of it must belong to one of 1 to 256 entries. */
  public static Parsed<List<byte[]>> decode(byte[] bundle) {
    return ParseRefusal.catching(() -> split(bundle));
  }

  private static List<byte[]> split(byte[] bundle) throws ParseRefusal {
    List<byte[]> entries = new ArrayList<>();
    int at = 0;
    while (at < bundle.length) {
      if (bundle.length - at < 2) {
        throw new ParseRefusal("offset " + at, "half a length at the end");
      }
      int length = (bundle[at] & 0xFF) << 8 | (bundle[at + 1] & 0xFF);
      int end = at + 2 + length;
      if (end > bundle.length) {
        throw new ParseRefusal("offset " + at, "an entry of " + length + " bytes is cut off");
      }
      entries.add(Arrays.copyOfRange(bundle, at + 2, end));
      at = end;
    }
    if (entries.isEmpty() || entries.size() > LogPath.FULL_WIDTH) {
      throw new ParseRefusal("bundle", "holds " + entries.size() + " entries, not 1 to 256");
    }
    return entries;
  }
}
