package org.xinqiao.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds a batch of entries to a log, reading nothing but the unfinished tiles at its right edge. */
public final class Integrator {
  private Integrator() {}

  /**
   * Computes every object that changes. Nothing is written.
   *
   * @param old the head that was last made durable; the tiles read must hash to its root
   * @param reader finds the unfinished tiles and the unfinished bundle of that size
   * @param entries at most 65,535 bytes each, in their final order
   * @throws BrokenLogException if the stored edge is missing or contradicts {@code old}
   */
  public static Integration integrate(TreeHead old, TileReader reader, List<byte[]> entries) {
    StoredTiles stored = new StoredTiles(reader);
    SortedMap<String, byte[]> tiles = new TreeMap<>();
    TileAccumulator edge =
        TileAccumulator.resume(old.size(), stored, (at, bytes) -> tiles.put(at.path(), bytes));
    Frontier frontier = Frontier.of(old.size(), edge.peaks());
    if (!frontier.root().equals(old.root())) {
      throw new BrokenLogException(
          LogPath.CHECKPOINT, "the stored edge hashes to " + frontier.root() + ", not " + old);
    }
    SortedMap<String, byte[]> bundles =
        entries.isEmpty()
            ? new TreeMap<>()
            : bundles(old.size(), openEntries(old, stored, edge), entries);
    List<Hash> leaves = entries.stream().map(Hashes::leaf).toList();
    for (Hash leaf : leaves) {
      frontier.append(leaf);
      edge.append(leaf);
    }
    edge.flush();
    // Two ways to the same root; a log that signs a root its tiles do not have is lost for ever.
    if (!Frontier.of(frontier.size(), edge.peaks()).root().equals(frontier.root())) {
      throw new AssertionError("tiles and frontier disagree at size " + frontier.size());
    }
    return new Integration(old, frontier.head(), bundles, tiles, leaves);
  }

  /** Entries of the unfinished bundle; they are written again, so they must be what was signed. */
  private static List<byte[]> openEntries(TreeHead old, StoredTiles stored, TileAccumulator edge) {
    int width = (int) (old.size() % LogPath.FULL_WIDTH);
    if (width == 0) {
      return List.of();
    }
    BundleCoordinates at = new BundleCoordinates(old.size() / LogPath.FULL_WIDTH, width);
    List<byte[]> open = stored.entries(at);
    if (!open.stream().map(Hashes::leaf).toList().equals(edge.openLeaves())) {
      throw new BrokenLogException(at.path(), "its entries do not hash to the tile beside it");
    }
    return open;
  }

  private static SortedMap<String, byte[]> bundles(
      long size, List<byte[]> openEntries, List<byte[]> entries) {
    SortedMap<String, byte[]> bundles = new TreeMap<>();
    long index = size / LogPath.FULL_WIDTH;
    List<byte[]> open = new ArrayList<>(openEntries);
    for (byte[] entry : entries) {
      open.add(entry);
      if (open.size() == LogPath.FULL_WIDTH) {
        put(bundles, index, open);
        open.clear();
        index++;
      }
    }
    if (!open.isEmpty()) {
      put(bundles, index, open);
    }
    return bundles;
  }

  private static void put(SortedMap<String, byte[]> bundles, long index, List<byte[]> entries) {
    bundles.put(new BundleCoordinates(index, entries.size()).path(), EntryBundle.encode(entries));
  }
}
