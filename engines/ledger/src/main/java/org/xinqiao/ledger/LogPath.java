package org.xinqiao.ledger;

/** Where a log keeps an object below its prefix, as C2SP tlog-tiles lays it out. */
public sealed interface LogPath permits TileCoordinates, BundleCoordinates {
  /** Hashes in a full tile, entries in a full bundle. */
  int FULL_WIDTH = 256;

  /** Path of the signed checkpoint. */
  String CHECKPOINT = "checkpoint";

  /** Number from the left, from 0. */
  long index();

  /** Hashes or entries held: 1 to 256. */
  int width();

  /** The path below the log's prefix, without a leading slash. */
  String path();

  /**
   * Reads a path strictly: each object has exactly one. The checkpoint's path is not one of them.
   */
  static Parsed<LogPath> parse(String path) {
    return ParseRefusal.catching(() -> LogPathText.parse(path));
  }

  /** Objects that a complete log of {@code count} hashes or entries holds at {@code index}. */
  static int widthAt(long index, long count) {
    long left = count - index * FULL_WIDTH;
    if (index < 0 || left <= 0) {
      throw new IllegalArgumentException("no object " + index + " for " + count);
    }
    return (int) Math.min(FULL_WIDTH, left);
  }
}
