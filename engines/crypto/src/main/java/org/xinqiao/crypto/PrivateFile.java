package org.xinqiao.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files only their owner may touch, replaced as a whole or not at all. */
final class PrivateFile {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private PrivateFile() {}

  /** Mode 0600, set when the file is made, not after. */
  static FileAttribute<Set<PosixFilePermission>> mode() {
    return PosixFilePermissions.asFileAttribute(OWNER);
  }

  /** Whether neither group nor others have any right. */
  static boolean isPrivate(Path file) throws IOException {
    return Files.getPosixFilePermissions(file).stream()
        .allMatch(permission -> permission.name().startsWith("OWNER_"));
  }

  /** Writes a new file; of two who try at once only one succeeds. */
  static void create(Path file, byte[] content) throws IOException {
    var temporary = writeBeside(file, content);
    try {
      // A link, unlike a move, fails when the name is taken.
      Files.createLink(file, temporary);
    } finally {
      Files.delete(temporary);
    }
    force(directory(file));
  }

  /** Puts new content in place of the old; after a crash one of the two is there, whole. */
  static void replace(Path file, byte[] content) throws IOException {
    var temporary = writeBeside(file, content);
    try {
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
    force(directory(file));
  }

  private static Path writeBeside(Path file, byte[] content) throws IOException {
    var temporary = Files.createTempFile(directory(file), "." + file.getFileName(), ".new", mode());
    try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      var left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
      return temporary;
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  /** A rename is durable only when its directory is. */
  private static void force(Path directory) throws IOException {
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static Path directory(Path file) throws IOException {
    var parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException("No directory: " + file);
    }
    return parent;
  }
}
