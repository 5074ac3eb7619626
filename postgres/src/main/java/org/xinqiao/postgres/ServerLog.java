package org.xinqiao.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The server's log, and what it said since a start. */
record ServerLog(Path file, long offset) {

  private static final long ROTATE_BYTES = 8L << 20;
  private static final int TAIL_BYTES = 4096;

  /** Marks the present end; one older log is kept. */
  static ServerLog mark(Path file) throws IOException {
    if (Files.exists(file) && Files.size(file) > ROTATE_BYTES) {
      Files.move(file, file.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return new ServerLog(file, Files.size(file));
  }

  /** The last lines since the mark. */
  String tail() throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long from = Math.max(offset, channel.size() - TAIL_BYTES);
      ByteBuffer bytes = ByteBuffer.allocate(TAIL_BYTES);
      channel.read(bytes, from);
      return StandardCharsets.UTF_8.decode(bytes.flip()).toString().strip();
    }
  }
}
