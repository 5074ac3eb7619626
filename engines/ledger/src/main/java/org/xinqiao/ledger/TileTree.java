package org.xinqiao.ledger;

import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A published tree of a known size, read through its tiles: roots and proofs with a handful of
 * reads each. Tiles are not trusted here: compare {@link #root()} with the checkpoint, or verify
 * the proof that comes out. Missing or misshapen tiles throw {@link BrokenLogException}. Not
 * thread-safe.
 */
public final class TileTree implements NodeSource {
  private static final int CACHED_TILES = 64;

  private final StoredTiles tiles;
  private final long size;
  private final Map<TileCoordinates, byte[]> cache =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Serial private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileCoordinates, byte[]> eldest) {
          return size() > CACHED_TILES;
        }
      };

  /** Reads a log as it was, or is, at {@code size} leaves. */
  public TileTree(TileReader reader, long size) {
    if (size < 0) {
      throw new IllegalArgumentException("a tree cannot have " + size + " leaves");
    }
    this.tiles = new StoredTiles(reader);
    this.size = size;
  }

  /** Hash of a perfect subtree within the size. */
  @Override
  public Hash node(NodeCoordinates at) {
    int tileLevel = at.level() / TileCoordinates.HEIGHT;
    int inner = at.level() % TileCoordinates.HEIGHT;
    long first = at.index() << inner;
    TileCoordinates tile = TileCoordinates.of(tileLevel, first / LogPath.FULL_WIDTH, size);
    int begin = (int) (first % LogPath.FULL_WIDTH);
    int end = begin + (1 << inner);
    if (end > tile.width()) {
      throw new IllegalArgumentException(at + " is not complete in a tree of " + size);
    }
    byte[] bytes = cache.computeIfAbsent(tile, tiles::tile);
    List<Hash> hashes = new ArrayList<>(end - begin);
    for (int i = begin; i < end; i++) {
      hashes.add(Hash.at(bytes, i * Hash.LENGTH));
    }
    return MerkleTree.root(hashes);
  }

  /** Root of all leaves. */
  public Hash root() {
    return MerkleTree.root(this, size);
  }

  /** Proves leaf {@code index}, which must be below the size. */
  public InclusionProof inclusion(long index) {
    return MerkleTree.inclusion(this, index, size);
  }

  /** Proves that the first {@code from} leaves were there before. */
  public ConsistencyProof consistency(long from) {
    return MerkleTree.consistency(this, from, size);
  }

  /** The leaf's hash as the level-0 tile holds it. */
  public Hash leaf(long index) {
    return node(new NodeCoordinates(0, index));
  }

  /** The entry's bytes, out of its bundle. */
  public byte[] entry(long index) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    BundleCoordinates bundle = BundleCoordinates.of(index / LogPath.FULL_WIDTH, size);
    return tiles.entries(bundle).get((int) (index % LogPath.FULL_WIDTH));
  }
}
