package org.xinqiao.ledger;

import java.util.Optional;

/** Port to wherever a log's objects are stored: a table, a folder, a web address. */
@FunctionalInterface
public interface TileReader {
  /**
   * The bytes at a path such as {@code tile/0/x001/067.p/5}, or empty if there is no such object.
   * Failures to look are thrown as {@link java.io.UncheckedIOException}: absence is a finding about
   * the log, a broken connection is not.
   */
  Optional<byte[]> read(String path);
}
