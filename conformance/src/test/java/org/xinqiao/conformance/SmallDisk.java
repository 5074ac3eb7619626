package org.xinqiao.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real file system that is soon full, mounted for one process alone: it goes when that ends. */
final class SmallDisk {
  private static final String MOUNT = "mount -t tmpfs -o size=$1m tmpfs \"$2\"; shift 2; exec ";
  private static final String COMMAND = "\"$@\"";

  private SmallDisk() {}

  /** What has to stand before a command for it to find such a disk at {@code folder}. */
  static List<String> at(Path folder, int mebibytes) {
    var user = ownerOf(folder);
    var by = new ArrayList<>(List.of("unshare", "--mount"));
    var become = "";
    if (user != 0) {
      // Who may not mount may in a user namespace; the command itself gets its own user back.
      by.addAll(List.of("--user", "--map-root-user"));
      become = "unshare --user --map-user=" + user + " ";
    }
    by.addAll(List.of("sh", "-euc", MOUNT + become + COMMAND, "sh"));
    by.addAll(List.of(Integer.toString(mebibytes), folder.toString()));
    return by;
  }

  private static int ownerOf(Path folder) {
    try {
      Files.createDirectories(folder);
      return (int) Files.getAttribute(folder, "unix:uid");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
