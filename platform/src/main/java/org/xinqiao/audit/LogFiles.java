package org.xinqiao.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.DataDirectory;
import org.xinqiao.ledger.TileReader;

/**
 * The log as files laid out as tlog-tiles says, so that reading it needs no database. They can be
 * made again from the database at any time.
 */
@Component
class LogFiles implements TileReader {
  private final Path root;

  LogFiles(DataDirectory data) {
    this.root = data.part("ledger");
  }

  @Override
  public Optional<byte[]> read(String path) {
    try {
      return Optional.of(Files.readAllBytes(resolve(path)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes every object durable before returning: first the bytes, then their names. */
  void write(Map<String, byte[]> objects) {
    Set<Path> folders = new HashSet<>();
    try {
      for (var object : objects.entrySet()) {
        folders.add(write(resolve(object.getKey()), object.getValue()));
      }
      for (var folder : folders) {
        sync(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The ledger's files can't be written", e);
    }
  }

  /** Forgets everything, before it is made again from the database. */
  void clear() {
    try (var files = Files.walk(root)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(root)) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The ledger's files can't be cleared", e);
    }
  }

  private Path resolve(String path) {
    var file = root.resolve(path).normalize();
    if (!file.startsWith(root) || path.startsWith("/")) {
      throw new IllegalArgumentException("Not a path of the log");
    }
    return file;
  }

  private static Path write(Path file, byte[] bytes) throws IOException {
    var folder = Objects.requireNonNull(file.getParent(), "every object lies in a folder");
    Files.createDirectories(folder);
    var fresh = folder.resolve(file.getFileName() + ".new");
    try (var channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    return folder;
  }

  private static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
