package org.xinqiao.ledger;

import java.util.List;

/**
 * Proves that a leaf stands at an index of a tree.
 *
 * @param index of the leaf, from 0
 * @param size of the tree, in leaves
 * @param path hashes from the leaf's sibling up to a child of the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {
  /** Copies the path. */
  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Climbs from the leaf to the root (RFC 9162 §2.1.3.2). Any input is answered, none throws. */
  public Verification verify(Hash leaf, Hash root) {
    if (index < 0 || index >= size) {
      return new Verification.Broken("index", "no leaf " + index + " in a tree of " + size);
    }
    long node = index;
    long last = size - 1;
    Hash climbed = leaf;
    for (Hash sibling : path) {
      if (last == 0) {
        return new Verification.Broken(
            "path", "more hashes than a tree of " + size + " has levels");
      }
      if ((node & 1) == 1 || node == last) {
        climbed = Hashes.node(sibling, climbed);
        int skipped = Long.numberOfTrailingZeros(node);
        node >>>= skipped;
        last >>>= skipped;
      } else {
        climbed = Hashes.node(climbed, sibling);
      }
      node >>>= 1;
      last >>>= 1;
    }
    if (last != 0) {
      return new Verification.Broken("path", "fewer hashes than a tree of " + size + " has levels");
    }
    return climbed.equals(root)
        ? new Verification.Valid()
        : new Verification.Broken("root", "the path leads to " + climbed + ", not to " + root);
  }
}
