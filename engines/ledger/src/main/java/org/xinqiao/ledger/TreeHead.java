package org.xinqiao.ledger;

/**
 * What a checkpoint commits to.
 *
 * @param size number of leaves
 * @param root over them
 */
public record TreeHead(long size, Hash root) {
  /** The head of a log nobody has written to. */
  public static final TreeHead EMPTY = new TreeHead(0, Hashes.EMPTY);

  /** Refuses negative sizes. */
  public TreeHead {
    if (size < 0) {
      throw new IllegalArgumentException("a tree cannot have " + size + " leaves");
    }
  }
}
