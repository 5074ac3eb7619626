package org.xinqiao.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The files that people write, found below the root of the repository. */
final class Repository {
  /** What is made or comes from elsewhere. */
  private static final Set<String> NOT_OURS =
      Set.of("target", "node_modules", "dist", ".git", ".build", ".idea", ".vscode", "data");

  private static final Set<String> WRITTEN =
      Set.of(
          "java",
          "md",
          "sql",
          "xml",
          "yaml",
          "yml",
          "json",
          "properties",
          "sh",
          "css",
          "html",
          "js",
          "mjs",
          "ts",
          "tsx",
          "conf",
          "service",
          "xinqiao",
          "run",
          "Dockerfile",
          "gitignore");

  private Repository() {}

  /** Every written file, in the order of paths. */
  static List<Source> sources(Path root) {
    var found = new ArrayList<Source>();
    try {
      Files.walkFileTree(root, new Reader(root, found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(Comparator.comparing(Source::path));
    return found;
  }

  private static final class Reader extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Source> found;

    Reader(Path root, List<Source> found) {
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      var skipped = !folder.equals(root) && NOT_OURS.contains(folder.getFileName().toString());
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      var name = file.getFileName().toString();
      if (WRITTEN.contains(name.substring(name.lastIndexOf('.') + 1))) {
        var path = root.relativize(file).toString().replace('\\', '/');
        found.add(new Source(path, Files.readString(file)));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
