package org.xinqiao.vault;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** An object's file before it has its name. */
final class FileDraft implements ObjectStore.Draft {
  /** Less room than this after a failed write means that room was the reason. */
  private static final long HARDLY_ANY = 1L << 20;

  private final Path file;
  private final StreamedFile content;
  private final Publication publication;
  private boolean published;

  /** Gives the finished file its name. */
  interface Publication {
    void run() throws IOException;
  }

  FileDraft(Path file, FileChannel channel, Publication publication) {
    this.file = file;
    this.content = new StreamedFile(file, channel);
    this.publication = publication;
  }

  @Override
  public OutputStream out() {
    return new FilterOutputStream(content) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
          content.write(bytes, offset, length);
        } catch (IOException e) {
          throw explained(e, file);
        }
      }
    };
  }

  @Override
  public void publish() throws IOException {
    try {
      content.force();
      content.close();
      publication.run();
      published = true;
    } catch (IOException e) {
      throw explained(e, file);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      content.close();
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
