package org.xinqiao.provenance;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** The entries about one datum, in the order in which each names the one before. */
final class Leaves {
  /** Instants as they stand in leaves: RFC 3339, UTC, microseconds. */
  static final DateTimeFormatter MICROS =
      new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

  private Leaves() {}

  /**
   * Follows the chain from its first entry. Numbers and places can't be followed instead: an entry
   * takes both from a transaction that may have begun before the one it waited for.
   */
  static List<Leaf> chained(List<Leaf> leaves) {
    var after = new HashMap<String, Leaf>();
    leaves.forEach(leaf -> after.put(leaf.previous(), leaf));
    var ordered = new ArrayList<Leaf>();
    for (var leaf = after.remove(""); leaf != null; leaf = after.remove(leaf.hash().base64())) {
      ordered.add(leaf);
    }
    return List.copyOf(ordered);
  }
}
