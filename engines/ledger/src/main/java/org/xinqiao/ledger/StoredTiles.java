package org.xinqiao.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads tiles and bundles of expected width, taking the full one where a partial one is gone. */
final class StoredTiles {
  private final TileReader reader;

  StoredTiles(TileReader reader) {
    this.reader = reader;
  }

  /** Exactly {@code at.width()} hashes, concatenated. */
  byte[] tile(TileCoordinates at) {
    Optional<byte[]> exact = reader.read(at.path());
    TileCoordinates found = exact.isPresent() ? at : at.full();
    byte[] bytes = exact.or(() -> reader.read(found.path())).orElseThrow(() -> missing(at));
    if (bytes.length != found.width() * Hash.LENGTH) {
      throw new BrokenLogException(
          found.path(), "has " + bytes.length + " bytes, not " + found.width() * Hash.LENGTH);
    }
    return Arrays.copyOf(bytes, at.width() * Hash.LENGTH);
  }

  List<Hash> hashes(TileCoordinates at) {
    return split(tile(at));
  }

  /** Exactly {@code at.width()} entries. */
  List<byte[]> entries(BundleCoordinates at) {
    Optional<byte[]> exact = reader.read(at.path());
    BundleCoordinates found = exact.isPresent() ? at : at.full();
    byte[] bytes = exact.or(() -> reader.read(found.path())).orElseThrow(() -> missing(at));
    return switch (EntryBundle.decode(bytes)) {
      case Parsed.Malformed<List<byte[]>>(String where, String why) ->
          throw new BrokenLogException(found.path(), where + ": " + why);
      case Parsed.Read<List<byte[]>>(List<byte[]> entries) -> {
        if (entries.size() != found.width()) {
          throw new BrokenLogException(
              found.path(), "has " + entries.size() + " entries, not " + found.width());
        }
        yield entries.subList(0, at.width());
      }
    };
  }

  private static BrokenLogException missing(LogPath at) {
    return new BrokenLogException(at.path(), "is missing");
  }

  static List<Hash> split(byte[] tile) {
    List<Hash> hashes = new ArrayList<>(tile.length / Hash.LENGTH);
    for (int offset = 0; offset < tile.length; offset += Hash.LENGTH) {
      hashes.add(Hash.at(tile, offset));
    }
    return hashes;
  }

  static byte[] join(List<Hash> hashes) {
    byte[] tile = new byte[hashes.size() * Hash.LENGTH];
    for (int i = 0; i < hashes.size(); i++) {
      System.arraycopy(hashes.get(i).shared(), 0, tile, i * Hash.LENGTH, Hash.LENGTH);
    }
    return tile;
  }
}
