package org.xinqiao.tidy;

import java.util.List;

/**
 * One file of the repository.
 *
 * @param path from the root of the repository, with slashes
 */
record Source(String path, String text) {
  List<String> lines() {
    return text.lines().toList();
  }

  boolean isJava() {
    return path.endsWith(".java");
  }

  /** Part of the product rather than of its tests. */
  boolean isMain() {
    return path.contains("src/main/");
  }

  /** The last part of the path. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The path without its last part. */
  String folder() {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
