package org.xinqiao.ledger;

import java.util.List;

/**
 * Proves that a log only grew: the older tree is a prefix of the newer one.
 *
 * @param from size of the older tree
 * @param to size of the newer tree
 * @param path hashes in the order of RFC 6962 §2.1.2
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {
  /** Copies the path. */
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Rebuilds both roots (RFC 9162 §2.1.4.2). Any input is answered, none throws. */
  public Verification verify(Hash fromRoot, Hash toRoot) {
    if (from < 0 || from > to) {
      return broken("size", "a tree of " + to + " has no prefix of " + from);
    }
    if (from == 0 || from == to) {
      return verifyTrivial(fromRoot, toRoot);
    }
    if (path.isEmpty()) {
      return broken("path", "a proof from " + from + " to " + to + " cannot be empty");
    }
    return climb(fromRoot, toRoot);
  }

  private Verification verifyTrivial(Hash fromRoot, Hash toRoot) {
    if (!path.isEmpty()) {
      return broken("path", "a proof from " + from + " to " + to + " must be empty");
    }
    Hash expected = from == 0 ? Hashes.EMPTY : toRoot;
    if (!fromRoot.equals(expected)) {
      return broken("older root", "should be " + expected + ", is " + fromRoot);
    }
    return to == 0 && !toRoot.equals(Hashes.EMPTY)
        ? broken("newer root", "an empty tree has another root")
        : new Verification.Valid();
  }

  private Verification climb(Hash fromRoot, Hash toRoot) {
    // A power of two is a subtree of its own: the verifier knows its root, the proof leaves it out.
    boolean omitted = Long.bitCount(from) == 1;
    Hash start = omitted ? fromRoot : path.getFirst();
    int complete = Long.numberOfTrailingZeros(from);
    long node = (from - 1) >>> complete;
    long last = (to - 1) >>> complete;
    Hash older = start;
    Hash newer = start;
    for (Hash next : omitted ? path : path.subList(1, path.size())) {
      if (last == 0) {
        return broken("path", "more hashes than needed");
      }
      if ((node & 1) == 1 || node == last) {
        older = Hashes.node(next, older);
        newer = Hashes.node(next, newer);
        int skipped = Long.numberOfTrailingZeros(node);
        node >>>= skipped;
        last >>>= skipped;
      } else {
        newer = Hashes.node(newer, next);
      }
      node >>>= 1;
      last >>>= 1;
    }
    if (last != 0) {
      return broken("path", "fewer hashes than needed");
    }
    if (!older.equals(fromRoot)) {
      return broken("older root", "the path leads to " + older + ", not to " + fromRoot);
    }
    return newer.equals(toRoot)
        ? new Verification.Valid()
        : broken("newer root", "the path leads to " + newer + ", not to " + toRoot);
  }

  private static Verification broken(String where, String why) {
    return new Verification.Broken(where, why);
  }
}
