package org.xinqiao.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A file written once, from its beginning to its end. While one part is being filled the part
 * before goes to the disk, where the file system allows it past the system's cache: content that
 * nobody reads soon would only push out what others need. Holds two parts outside the heap. For one
 * thread.
 */
final class StreamedFile extends OutputStream {
  /** A multiple of every block size, as writing past the cache asks of buffers and positions. */
  private static final int PART_BYTES = 1 << 20;

  private static final Executor VIRTUAL = task -> Thread.ofVirtual().start(task);

  private final Path path;
  private final FileChannel channel;
  private final Arena memory = Arena.ofShared();
  private @Nullable FileChannel uncached;
  private @Nullable ByteBuffer spare;
  private ByteBuffer filling = part();
  private CompletableFuture<Void> draining = CompletableFuture.completedFuture(null);
  private long handedOver;

  /** Writes to {@code channel}, which is open on the new file at {@code path}. */
  StreamedFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (var at = offset; at < offset + length; ) {
      if (!filling.hasRemaining()) {
        handOver();
      }
      var count = Math.min(filling.remaining(), offset + length - at);
      filling.put(bytes, at, count);
      at += count;
    }
  }

  /** Waits until the disk has every byte. */
  void force() throws IOException {
    awaitDrained();
    write(channel, filling.flip(), handedOver);
    channel.force(true);
  }

  /** Closes the file, whole or not; nothing happens when it is closed. */
  @Override
  public void close() throws IOException {
    if (!memory.scope().isAlive()) {
      return;
    }
    draining.exceptionally(failure -> null).join();
    filling = ByteBuffer.allocate(0);
    try (memory) {
      if (uncached != null) {
        uncached.close();
      }
    } finally {
      channel.close();
    }
  }

  private void handOver() throws IOException {
    awaitDrained();
    if (spare == null) {
      spare = part();
      uncached = uncached();
    }
    var full = filling.flip();
    var position = handedOver;
    draining = CompletableFuture.runAsync(() -> drain(full, position), VIRTUAL);
    handedOver += PART_BYTES;
    filling = spare.clear();
    spare = full;
  }

  /** A part that failed is heard of here: the system tells it once, later calls would succeed. */
  private void awaitDrained() throws IOException {
    try {
      draining.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException failure) {
        throw failure.getCause();
      }
      throw e;
    }
  }

  private void drain(ByteBuffer part, long position) {
    try {
      var written = uncached == null ? 0 : uncached.write(part, position);
      // What is left of a part may not start at a block any more.
      write(channel, part, position + written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(FileChannel to, ByteBuffer bytes, long position) throws IOException {
    for (var at = position; bytes.hasRemaining(); ) {
      at += to.write(bytes, at);
    }
  }

  private ByteBuffer part() {
    return memory.allocate(PART_BYTES, PART_BYTES).asByteBuffer();
  }

  private @Nullable FileChannel uncached() {
    try {
      return FileChannel.open(path, StandardOpenOption.WRITE, direct());
    } catch (IOException | UnsupportedOperationException | ClassNotFoundException e) {
      // Not every file system can; the ordinary way is slower and just as safe.
      return null;
    }
  }

  /** By name, as the JDK has the option in a package that it may move. */
  private static OpenOption direct() throws ClassNotFoundException {
    for (var option : Class.forName("com.sun.nio.file.ExtendedOpenOption").getEnumConstants()) {
      if (option instanceof OpenOption found && option.toString().equals("DIRECT")) {
        return found;
      }
    }
    throw new UnsupportedOperationException("DIRECT");
  }
}
