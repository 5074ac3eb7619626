package org.xinqiao.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * How to run the embedded server.
 *
 * @param directory persistent home of this server; holds {@code pgdata}, {@code secrets} and the
 *     server's log. Created when missing
 * @param binaries where the PostgreSQL binaries are unpacked once; may be shared by many servers
 * @param parameters PostgreSQL parameters that replace the launcher's defaults, for example {@code
 *     shared_buffers=64MB}. Parameters the launcher must keep (address, port, login rules) are
 *     refused
 * @param startLimit longest wait for a start (including crash recovery) or a stop
 */
public record PostgresSettings(
    Path directory, Path binaries, Map<String, String> parameters, Duration startLimit) {

  private static final Set<String> RESERVED =
      Set.of(
          "listen_addresses",
          "port",
          "unix_socket_directories",
          "data_directory",
          "hba_file",
          "ident_file",
          "config_file",
          "password_encryption");

  /** Refuses reserved or malformed parameters and limits that are not positive. */
  public PostgresSettings {
    parameters = Map.copyOf(parameters);
    for (String name : parameters.keySet()) {
      if (!name.matches("[a-z_][a-z0-9_.]*")) {
        throw new IllegalArgumentException("not a parameter name: " + name);
      }
      if (RESERVED.contains(name)) {
        throw new IllegalArgumentException("the launcher alone sets " + name);
      }
    }
    if (!startLimit.isPositive()) {
      throw new IllegalArgumentException("startLimit must be positive");
    }
  }

  /** A server in the directory with its binaries below it, default parameters, 60 s to start. */
  public static PostgresSettings of(Path directory) {
    return new PostgresSettings(
        directory, directory.resolve("binaries"), Map.of(), Duration.ofSeconds(60));
  }
}
