package org.xinqiao.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever starts the platform, the server runs and is not root. */
class OsAccountIT {

  @ParameterizedTest
  @ValueSource(strings = {"rwxr-xr-x", "rwx------"})
  void theServerRunsBelowOpenAndPrivateFolders(String permissions) throws Exception {
    PostgresSettings settings = Scratch.settings(Scratch.folder(permissions).resolve("db"));
    for (int start = 0; start < 2; start++) {
      try (EmbeddedPostgres server = EmbeddedPostgres.start(settings)) {
        assertThat(Scratch.query(server.ownerUrl(), server.application(), "SELECT 1"))
            .containsExactly("1");
        assertThat(account(server.postmasterPid())).isEqualTo(expected(permissions));
      }
    }
  }

  /** The account a process runs as, seen from here. */
  private static String account(long pid) throws IOException {
    return Integer.toString(FileTrees.owner(Path.of("/proc", Long.toString(pid))));
  }

  private static String expected(String permissions) throws IOException {
    Path passwd = Path.of("/etc/passwd");
    if (!Scratch.isRoot()) {
      return Integer.toString(OsAccount.effectiveId("Uid:"));
    }
    if (permissions.equals("rwx------")) {
      return "0"; // of a user namespace: no capabilities, but root's files
    }
    return Files.readAllLines(passwd).stream()
        .filter(line -> line.startsWith("postgres:") || line.startsWith("nobody:"))
        .sorted((a, b) -> b.compareTo(a))
        .findFirst()
        .orElseThrow()
        .split(":")[2];
  }

  @Test
  void aClusterMovesBetweenAccountsWithoutHarm() throws Exception {
    Path parent = Scratch.folder("rwx------");
    PostgresSettings settings = Scratch.settings(parent.resolve("db"));
    for (String permissions : List.of("rwx------", "rwxr-xr-x", "rwx------")) {
      Files.setPosixFilePermissions(
          parent, java.nio.file.attribute.PosixFilePermissions.fromString(permissions));
      try (EmbeddedPostgres server = EmbeddedPostgres.start(settings)) {
        Scratch.execute(
            server.ownerUrl(), server.owner(), "CREATE TABLE IF NOT EXISTS public.t (n int)");
      }
    }
  }

  @Test
  void anOrdinaryUserNeedsNothingSpecial() throws Exception {
    Path folder = Scratch.folder("rwxrwxrwx");
    Path jars = Scratch.folder("rwxr-xr-x");
    String[] prefix =
        Scratch.isRoot()
            ? new String[] {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"}
            : new String[0];
    Platform.Running platform =
        Platform.launch(
            folder.resolve("db"), folder.resolve("binaries"), readableClassPath(jars), prefix);
    try {
      if (Scratch.isRoot()) {
        assertThat(account(platform.postmasterPid())).isEqualTo("65534");
      }
      assertThat(Scratch.processes(folder.resolve("db"))).contains(platform.postmasterPid());
    } finally {
      assertThat(platform.end()).isZero();
    }
    assertThat(Scratch.processes(folder.resolve("db"))).isEmpty();
  }

  /** The build's folders may be closed to others, so the class path is copied. */
  private static String readableClassPath(Path jars) throws IOException {
    List<String> copies = new ArrayList<>();
    for (String entry : Platform.classPath().split(File.pathSeparator, -1)) {
      Path source = Path.of(entry);
      if (!Files.exists(source) || entry.contains("arm64")) {
        continue;
      }
      Path copy = jars.resolve(copies.size() + "-" + source.getFileName());
      copyTree(source, copy);
      copies.add(copy.toString());
    }
    return String.join(File.pathSeparator, copies);
  }

  private static void copyTree(Path source, Path target) throws IOException {
    try (Stream<Path> all = Files.walk(source)) {
      for (Path path : all.toList()) {
        Files.copy(
            path,
            target.resolve(source.relativize(path).toString()).normalize(),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
