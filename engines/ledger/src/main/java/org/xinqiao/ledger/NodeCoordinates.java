package org.xinqiao.ledger;

/**
 * Names a perfect subtree: the {@code index}-th one of 2^level leaves, counted from the left.
 *
 * @param level 0 (leaves) to 62
 * @param index from 0
 */
public record NodeCoordinates(int level, long index) {
  /** Refuses coordinates outside of any tree. */
  public NodeCoordinates {
    if (level < 0 || level > 62 || index < 0) {
      throw new IllegalArgumentException("no node at level " + level + ", index " + index);
    }
  }
}
