package org.xinqiao.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** An object's file before it has its name. */
final class FileDraft implements ObjectStore.Draft {
  /** Less room than this after a failed write means that room was the reason. */
  private static final long HARDLY_ANY = 1L << 20;

  private final Path file;
  private final FileChannel channel;
  private final Publication publication;
  private boolean published;

  /** Gives the finished file its name. */
  interface Publication {
    void run() throws IOException;
  }

  FileDraft(Path file, FileChannel channel, Publication publication) {
    this.file = file;
    this.channel = channel;
    this.publication = publication;
  }

  @Override
  public OutputStream out() {
    return new OutputStream() {
      @Override
      public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        writeAll(ByteBuffer.wrap(bytes, offset, length));
      }
    };
  }

  private void writeAll(ByteBuffer bytes) throws IOException {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw explained(e, file);
    }
  }

  @Override
  public void publish() throws IOException {
    try {
      channel.force(true);
      channel.close();
      publication.run();
      published = true;
    } catch (IOException e) {
      throw explained(e, file);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      if (!published) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** The file system tells a full disk in words only, so its room is looked at, too. */
  static IOException explained(IOException failure, Path place) {
    var said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    var full = said.contains("no space left") || said.contains("quota exceeded");
    return full || hardlyAnyRoom(place) ? new ObjectStore.NoSpaceException(failure) : failure;
  }

  private static boolean hardlyAnyRoom(Path place) {
    try {
      return Files.getFileStore(place).getUsableSpace() < HARDLY_ANY;
    } catch (IOException e) {
      return false;
    }
  }
}
