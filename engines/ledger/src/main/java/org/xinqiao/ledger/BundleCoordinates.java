package org.xinqiao.ledger;

/**
 * Names an entry bundle: 256 neighbouring entries (C2SP tlog-tiles).
 *
 * @param index bundle number, from 0
 * @param width entries in the bundle: 256 when full, else 1 to 255
 */
public record BundleCoordinates(long index, int width) implements LogPath {
  /** Refuses coordinates that no log has. */
  public BundleCoordinates {
    if (index < 0 || width < 1 || width > FULL_WIDTH) {
      throw new IllegalArgumentException("no entry bundle " + index + "/" + width);
    }
  }

  /** The bundle as wide as it is in a log of {@code size} leaves. */
  public static BundleCoordinates of(long index, long size) {
    return new BundleCoordinates(index, LogPath.widthAt(index, size));
  }

  BundleCoordinates full() {
    return new BundleCoordinates(index, FULL_WIDTH);
  }

  @Override
  public String path() {
    return LogPathText.format("entries", index, width);
  }
}
