package org.xinqiao.ledger;

import java.util.ArrayList;
import java.util.List;

/** Sorts leaf hashes into tiles of all levels; remembers only the unfinished tile of each level. */
final class TileAccumulator {
  /** Receives every tile that is finished, and at the end the unfinished ones that changed. */
  interface Sink {
    void tile(TileCoordinates at, byte[] bytes);
  }

  private final Sink sink;
  private final List<Level> levels = new ArrayList<>();

  TileAccumulator(Sink sink) {
    this.sink = sink;
  }

  /** Resumes behind {@code size} leaves, reading the unfinished tiles of that size only. */
  static TileAccumulator resume(long size, StoredTiles stored, Sink sink) {
    TileAccumulator resumed = new TileAccumulator(sink);
    for (int level = 0; TileCoordinates.hashesAt(level, size) > 0; level++) {
      long hashes = TileCoordinates.hashesAt(level, size);
      Level edge = resumed.level(level);
      edge.finished = hashes / LogPath.FULL_WIDTH;
      int width = (int) (hashes % LogPath.FULL_WIDTH);
      if (width > 0) {
        edge.open.addAll(stored.hashes(new TileCoordinates(level, edge.finished, width)));
      }
    }
    return resumed;
  }

  void append(Hash leaf) {
    Hash next = leaf;
    for (int at = 0; ; at++) {
      Level level = level(at);
      level.open.add(next);
      level.changed = true;
      if (level.open.size() < LogPath.FULL_WIDTH) {
        return;
      }
      sink.tile(
          new TileCoordinates(at, level.finished, LogPath.FULL_WIDTH),
          StoredTiles.join(level.open));
      next = MerkleTree.root(level.open);
      level.open.clear();
      level.finished++;
    }
  }

  /** Hands out the unfinished tiles that grew. */
  void flush() {
    for (int at = 0; at < levels.size(); at++) {
      Level level = levels.get(at);
      if (level.changed && !level.open.isEmpty()) {
        sink.tile(
            new TileCoordinates(at, level.finished, level.open.size()),
            StoredTiles.join(level.open));
      }
    }
  }

  /** The peaks hidden in the unfinished tiles, largest first. */
  List<Hash> peaks() {
    List<Hash> peaks = new ArrayList<>();
    for (Level level : levels.reversed()) {
      int begin = 0;
      for (int bit = LogPath.FULL_WIDTH / 2; bit > 0; bit /= 2) {
        if ((level.open.size() & bit) != 0) {
          peaks.add(MerkleTree.root(level.open.subList(begin, begin + bit)));
          begin += bit;
        }
      }
    }
    return peaks;
  }

  /** Leaf hashes behind the last full level-0 tile. */
  List<Hash> openLeaves() {
    return levels.isEmpty() ? List.of() : List.copyOf(levels.getFirst().open);
  }

  private Level level(int at) {
    if (at == levels.size()) {
      levels.add(new Level());
    }
    return levels.get(at);
  }

  private static final class Level {
    private final List<Hash> open = new ArrayList<>(LogPath.FULL_WIDTH);
    private long finished;
    private boolean changed;
  }
}
