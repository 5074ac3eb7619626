package org.xinqiao.inspection;

/**
 * Counts different values by their 64-bit fingerprints, so that no value is kept. Open addressing;
 * stops counting at {@link #LIMIT}, far above every threshold a rule asks for.
 */
final class DistinctValues {

  static final int LIMIT = 32_768;
  private static final int FIRST_CAPACITY = 16;

  private long[] slots = new long[FIRST_CAPACITY];
  private int size;

  int size() {
    return size;
  }

  void add(long fingerprint) {
    if (size == LIMIT) {
      return;
    }
    // Zero marks an empty slot, so the one value that hashes to zero borrows a neighbour.
    long value = fingerprint == 0 ? 1 : fingerprint;
    if (insert(slots, value) && ++size * 2 > slots.length) {
      grow();
    }
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (long value : slots) {
      if (value != 0) {
        insert(larger, value);
      }
    }
    slots = larger;
  }

  private static boolean insert(long[] table, long value) {
    int mask = table.length - 1;
    int at = (int) value & mask;
    while (table[at] != 0) {
      if (table[at] == value) {
        return false;
      }
      at = (at + 1) & mask;
    }
    table[at] = value;
    return true;
  }

  /** Mixes a value's characters into a fingerprint (a 64-bit FNV-1a with a final avalanche). */
  static long fingerprint(char[] value, int from, int to) {
    long hash = 0xcbf29ce484222325L;
    for (int i = from; i < to; i++) {
      hash = (hash ^ value[i]) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0x9e3779b97f4a7c15L;
    return hash ^ (hash >>> 29);
  }
}
