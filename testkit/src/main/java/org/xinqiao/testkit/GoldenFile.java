package org.xinqiao.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A committed file that a test compares with what the product makes now. Running the tests with
 * {@code -Dgolden.update=true} writes the file instead, for review as a change.
 */
public final class GoldenFile {
  private final Path file;

  private GoldenFile(Path file) {
    this.file = file;
  }

  /** A file named from the root of the repository. */
  public static GoldenFile of(String path) {
    return new GoldenFile(repositoryRoot().resolve(path));
  }

  /** The folder that holds the launcher, found by walking up from the working folder. */
  public static Path repositoryRoot() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("engines")) && Files.exists(at.resolve("platform"))) {
        return at;
      }
    }
    throw new IllegalStateException("Run inside the repository");
  }

  /** Throws, naming the command to run, when {@code actual} differs from the file. */
  public void check(String actual) {
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      } else if (!Files.exists(file) || !Files.readString(file).equals(actual)) {
        throw new AssertionError(
            file.getFileName()
                + " is not what the product makes now; review the change and run"
                + " ./xinqiao golden to accept it");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
