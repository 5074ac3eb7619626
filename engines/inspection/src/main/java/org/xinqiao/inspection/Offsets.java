package org.xinqiao.inspection;

import java.util.Arrays;

/** Maps canonical positions of a {@link Window} to positions in the original text. */
final class Offsets {

  /** Canonical index of the window's first character in the whole canonical text. */
  private long base;

  /** Units left out before the window. */
  private long shift;

  private long[] dropsAt = new long[8];
  private long[] dropsSoFar = new long[8];
  private int drops;
  private long[] pairs = new long[4];
  private int pairCount;

  /** Notes that {@code units} were left out right before the character at this index. */
  void dropped(int index, int units) {
    long at = base + index;
    if (drops > 0 && dropsAt[drops - 1] == at) {
      dropsSoFar[drops - 1] += units;
      return;
    }
    if (drops == dropsAt.length) {
      dropsAt = Arrays.copyOf(dropsAt, drops * 2);
      dropsSoFar = Arrays.copyOf(dropsSoFar, drops * 2);
    }
    dropsSoFar[drops] = (drops == 0 ? shift : dropsSoFar[drops - 1]) + units;
    dropsAt[drops++] = at;
  }

  /** Notes that the character at this index stands for a surrogate pair. */
  void pair(int index) {
    if (pairCount == pairs.length) {
      pairs = Arrays.copyOf(pairs, pairCount * 2);
    }
    pairs[pairCount++] = base + index;
  }

  boolean isPair(int index) {
    return pairCount > 0 && Arrays.binarySearch(pairs, 0, pairCount, base + index) >= 0;
  }

  long original(int index) {
    long at = base + index;
    int entry = lastAtOrBefore(at);
    return at + (entry < 0 ? shift : dropsSoFar[entry]);
  }

  /** Moves the window's start; positions before it can no longer be asked for. */
  void forget(int characters) {
    base += characters;
    int entry = lastAtOrBefore(base);
    if (entry >= 0) {
      shift = dropsSoFar[entry];
      drops -= entry + 1;
      System.arraycopy(dropsAt, entry + 1, dropsAt, 0, drops);
      System.arraycopy(dropsSoFar, entry + 1, dropsSoFar, 0, drops);
    }
    if (pairCount > 0) {
      int found = Arrays.binarySearch(pairs, 0, pairCount, base);
      int keepFrom = found >= 0 ? found : -found - 1;
      pairCount -= keepFrom;
      System.arraycopy(pairs, keepFrom, pairs, 0, pairCount);
    }
  }

  private int lastAtOrBefore(long at) {
    if (drops == 0) {
      return -1;
    }
    int found = Arrays.binarySearch(dropsAt, 0, drops, at);
    return found >= 0 ? found : -found - 2;
  }
}
