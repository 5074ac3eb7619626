package org.xinqiao.ledger;

/**
 * Names a Merkle tile: 256 neighbouring hashes of one level of level-256 subtrees. Hash {@code i}
 * of tile {@code n} at level {@code l} is the root over leaves {@code (256n+i)·256^l} onward,
 * {@code 256^l} of them (C2SP tlog-tiles).
 *
 * @param level 0 to 63
 * @param index tile number within the level, from 0
 * @param width hashes in the tile: 256 when full, else 1 to 255
 */
public record TileCoordinates(int level, long index, int width) implements LogPath {
  static final int MAX_LEVEL = 63;

  /** Binary levels of the Merkle tree that one tile spans. */
  static final int HEIGHT = 8;

  /** Refuses coordinates that no log has. */
  public TileCoordinates {
    if (level < 0 || level > MAX_LEVEL || index < 0 || width < 1 || width > FULL_WIDTH) {
      throw new IllegalArgumentException("no tile " + level + "/" + index + "/" + width);
    }
  }

  /** Hashes that a log of {@code size} leaves has at tile level {@code level}. */
  static long hashesAt(int level, long size) {
    return level >= 8 ? 0 : size >>> (HEIGHT * level);
  }

  /** The tile as wide as it is in a log of {@code size} leaves. */
  public static TileCoordinates of(int level, long index, long size) {
    return new TileCoordinates(level, index, LogPath.widthAt(index, hashesAt(level, size)));
  }

  TileCoordinates full() {
    return new TileCoordinates(level, index, FULL_WIDTH);
  }

  @Override
  public String path() {
    return LogPathText.format(Integer.toString(level), index, width);
  }
}
