package org.xinqiao.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where the platform keeps its files. Secrets lie in a sibling directory, so that a backup of the
 * data never carries the key that opens it.
 */
public final class DataDirectory {
  private final Path root;
  private final Path secrets;

  private DataDirectory(Path root, Path secrets) {
    this.root = root;
    this.secrets = secrets;
  }

  /** Creates what is missing; secrets are readable by the platform's own user only. */
  static DataDirectory open(Path directory) {
    var root = directory.toAbsolutePath().normalize();
    var secrets = root.resolveSibling(root.getFileName() + ".secrets");
    try {
      Files.createDirectories(root);
      Files.createDirectories(secrets);
      Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException("数据目录无法使用 / The data directory cannot be used: " + root, e);
    }
    return new DataDirectory(root, secrets);
  }

  /** A chapter's own directory below the data, created when missing. */
  public Path part(String name) {
    var part = root.resolve(name);
    try {
      return Files.createDirectories(part);
    } catch (IOException e) {
      throw new UncheckedIOException("The data directory cannot be used: " + part, e);
    }
  }

  /** The directory of key stores and passphrases, outside the data and its backups. */
  public Path secrets() {
    return secrets;
  }
}
