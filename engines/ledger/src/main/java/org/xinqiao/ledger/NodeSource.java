package org.xinqiao.ledger;

/** Gives the hash of any perfect subtree of a tree. */
@FunctionalInterface
public interface NodeSource {
  /** The hash of the subtree; asked only for subtrees that are complete. */
  Hash node(NodeCoordinates at);
}
