package org.xinqiao.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: one hash per set bit of its size, largest subtree first. Enough
 * to append and to know the root. Mutable, not thread-safe.
 */
public final class Frontier {
  private final List<Hash> peaks;
  private long size;

  private Frontier(long size, List<Hash> peaks) {
    this.size = size;
    this.peaks = new ArrayList<>(peaks);
  }

  /** The edge of a tree without leaves. */
  public static Frontier empty() {
    return new Frontier(0, List.of());
  }

  /** Resumes at {@code size} leaves; there must be one peak per set bit of it. */
  public static Frontier of(long size, List<Hash> peaks) {
    if (size < 0 || Long.bitCount(size) != peaks.size()) {
      throw new IllegalArgumentException(peaks.size() + " peaks do not fit " + size + " leaves");
    }
    return new Frontier(size, peaks);
  }

  /** Adds one leaf at index {@link #size()}. */
  public void append(Hash leaf) {
    Hash joined = leaf;
    for (long bits = size; (bits & 1) == 1; bits >>>= 1) {
      joined = Hashes.node(peaks.removeLast(), joined);
    }
    peaks.add(joined);
    size++;
  }

  /** Number of leaves. */
  public long size() {
    return size;
  }

  /** Root of the leaves so far. */
  public Hash root() {
    return peaks.isEmpty() ? Hashes.EMPTY : MerkleTree.fold(peaks);
  }

  /** Size and root together. */
  public TreeHead head() {
    return new TreeHead(size, root());
  }

  /** A copy of the peaks. */
  public List<Hash> peaks() {
    return List.copyOf(peaks);
  }
}
