package org.xinqiao.ledger;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What must be stored before the head {@code to} may be signed: bundles first, then tiles, then the
 * checkpoint. Tiles and bundles may overwrite byte-equal ones of an attempt that crashed.
 *
 * @param from the head before
 * @param to the head after
 * @param bundles path → bytes of the entry bundles that are new or wider
 * @param tiles path → bytes of the tiles that are new or wider
 * @param leaves hash of each new entry, in order; the first one has index {@code from.size()}
 */
public record Integration(
    TreeHead from,
    TreeHead to,
    SortedMap<String, byte[]> bundles,
    SortedMap<String, byte[]> tiles,
    List<Hash> leaves) {
  /** Copies the containers. */
  public Integration {
    bundles = Collections.unmodifiableSortedMap(new TreeMap<>(bundles));
    tiles = Collections.unmodifiableSortedMap(new TreeMap<>(tiles));
    leaves = List.copyOf(leaves);
  }
}
