package org.xinqiao.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Folders for tests that every account may pass through, and what tests ask of a server. */
final class Scratch {

  private static final Path ROOT = create();

  private Scratch() {}

  private static Path create() {
    try {
      Path root = Files.createTempDirectory("xinqiao-postgres-");
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
      return root.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path root) {
    try {
      FileTrees.delete(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Unpacked once for all tests. */
  static Path binaries() {
    return ROOT.resolve("binaries");
  }

  static Path folder(String permissions) {
    try {
      Path folder = Files.createTempDirectory(ROOT, "t");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PostgresSettings settings(Path directory) {
    return settings(directory, Map.of());
  }

  static PostgresSettings settings(Path directory, Map<String, String> parameters) {
    return new PostgresSettings(directory, binaries(), parameters, Duration.ofSeconds(60));
  }

  static PostgresSettings fresh() {
    return settings(folder("rwxr-xr-x").resolve("db"));
  }

  static Connection connect(String url, Credentials role) throws SQLException {
    return DriverManager.getConnection(url, role.user(), role.password());
  }

  static void execute(String url, Credentials role, String... commands) throws SQLException {
    try (Session session = Session.open(url, role)) {
      for (String command : commands) {
        session.execute(command);
      }
    }
  }

  static List<String> query(String url, Credentials role, String query) throws SQLException {
    try (Session session = Session.open(url, role)) {
      return session.column(query);
    }
  }

  /** Processes whose working folder is this server's cluster. */
  static List<Long> processes(Path directory) {
    Path cluster = directory.resolve("pgdata");
    return ProcessHandle.allProcesses()
        .filter(process -> cluster.equals(workingFolder(process.pid())))
        .map(ProcessHandle::pid)
        .toList();
  }

  private static Path workingFolder(long pid) {
    try {
      return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"));
    } catch (IOException e) {
      return Path.of("/");
    }
  }

  static boolean isRoot() {
    try {
      return OsAccount.effectiveId("Uid:") == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
