package org.xinqiao.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a server writes into {@code postmaster.pid} (PostgreSQL manual, "Database File Layout").
 *
 * @param pid process id of the postmaster
 * @param directory the cluster it serves
 * @param status {@code starting}, {@code ready}, {@code stopping} or {@code standby}; empty while
 *     the server has not said
 */
record PostmasterFile(long pid, Path directory, String status) {

  /** Reads the file; empty when it is missing or not yet whole. */
  static Optional<PostmasterFile> read(Path cluster) throws IOException {
    try {
      return parse(Files.readAllLines(cluster.resolve("postmaster.pid")));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  static Optional<PostmasterFile> parse(List<String> lines) {
    if (lines.size() < 2 || !lines.get(0).strip().matches("[1-9][0-9]{0,9}")) {
      return Optional.empty();
    }
    String status = lines.size() < 8 ? "" : lines.get(7).strip();
    return Optional.of(
        new PostmasterFile(
            Long.parseLong(lines.get(0).strip()), Path.of(lines.get(1).strip()), status));
  }

  boolean isReady() {
    return status.equals("ready");
  }
}
