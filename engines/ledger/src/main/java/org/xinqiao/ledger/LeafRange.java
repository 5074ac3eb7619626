package org.xinqiao.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Leaves {@code begin} (inclusive) to {@code end} (exclusive).
 *
 * @param begin from 0
 * @param end greater than begin
 */
public record LeafRange(long begin, long end) {
  /** Refuses empty and negative ranges. */
  public LeafRange {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("not a range of leaves: " + begin + ".." + end);
    }
  }

  /** The fewest perfect subtrees that cover exactly this range, from left to right. */
  public List<NodeCoordinates> cover() {
    List<NodeCoordinates> nodes = new ArrayList<>();
    long next = begin;
    while (next < end) {
      int aligned = next == 0 ? 62 : Long.numberOfTrailingZeros(next);
      int fitting = 63 - Long.numberOfLeadingZeros(end - next);
      int level = Math.min(aligned, fitting);
      nodes.add(new NodeCoordinates(level, next >>> level));
      next += 1L << level;
    }
    return nodes;
  }

  /** Where RFC 6962 splits this range: after the largest power of two below its length. */
  long split() {
    return begin + Long.highestOneBit(end - begin - 1);
  }

  long length() {
    return end - begin;
  }
}
