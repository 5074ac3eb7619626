package org.xinqiao.ledger;

import java.util.ArrayList;
import java.util.List;

/** The arithmetic of RFC 6962 §2.1: which ranges of leaves a proof is made of, and their hashes. */
public final class MerkleTree {
  private MerkleTree() {}

  /** Root over the given leaf hashes. */
  public static Hash root(List<Hash> leaves) {
    return leaves.isEmpty() ? Hashes.EMPTY : root(leaves, 0, leaves.size());
  }

  private static Hash root(List<Hash> leaves, int begin, int end) {
    if (end - begin == 1) {
      return leaves.get(begin);
    }
    int split = (int) new LeafRange(begin, end).split();
    return Hashes.node(root(leaves, begin, split), root(leaves, split, end));
  }

  /** Root of the first {@code size} leaves. */
  public static Hash root(NodeSource nodes, long size) {
    return size == 0 ? Hashes.EMPTY : hash(nodes, new LeafRange(0, size));
  }

  /** Ranges whose hashes prove leaf {@code index}, its sibling first (RFC 6962 §2.1.1). */
  public static List<LeafRange> inclusionRanges(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    List<LeafRange> fromRoot = new ArrayList<>();
    LeafRange at = new LeafRange(0, size);
    while (at.length() > 1) {
      long split = at.split();
      LeafRange left = new LeafRange(at.begin(), split);
      LeafRange right = new LeafRange(split, at.end());
      fromRoot.add(index < split ? right : left);
      at = index < split ? left : right;
    }
    return fromRoot.reversed();
  }

  /** Ranges that prove the tree of {@code from} leaves a prefix of {@code to} (RFC 6962 §2.1.2). */
  public static List<LeafRange> consistencyRanges(long from, long to) {
    if (from < 0 || from > to) {
      throw new IllegalArgumentException("a tree of " + to + " has no prefix of " + from);
    }
    if (from == 0 || from == to) {
      return List.of();
    }
    List<LeafRange> fromRoot = new ArrayList<>();
    LeafRange at = new LeafRange(0, to);
    while (at.end() != from) {
      long split = at.split();
      LeafRange left = new LeafRange(at.begin(), split);
      LeafRange right = new LeafRange(split, at.end());
      fromRoot.add(from <= split ? right : left);
      at = from <= split ? left : right;
    }
    if (at.begin() != 0) {
      fromRoot.add(at);
    }
    return fromRoot.reversed();
  }

  /** Builds the inclusion proof of leaf {@code index}, below {@code size}. */
  public static InclusionProof inclusion(NodeSource nodes, long index, long size) {
    return new InclusionProof(index, size, hashes(nodes, inclusionRanges(index, size)));
  }

  /** Builds the proof that {@code from} leaves are a prefix of {@code to} leaves. */
  public static ConsistencyProof consistency(NodeSource nodes, long from, long to) {
    return new ConsistencyProof(from, to, hashes(nodes, consistencyRanges(from, to)));
  }

  private static List<Hash> hashes(NodeSource nodes, List<LeafRange> ranges) {
    return ranges.stream().map(range -> hash(nodes, range)).toList();
  }

  /** Hash of a range that a split of RFC 6962 produced; its cover shrinks from left to right. */
  private static Hash hash(NodeSource nodes, LeafRange range) {
    return fold(range.cover().stream().map(nodes::node).toList());
  }

  /** Joins peaks of shrinking size into one root. */
  static Hash fold(List<Hash> peaks) {
    Hash root = peaks.getLast();
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = Hashes.node(peaks.get(i), root);
    }
    return root;
  }
}
