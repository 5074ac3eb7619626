package org.xinqiao.extraction.worker;

import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.xinqiao.extraction.wire.Frame;
import org.xinqiao.extraction.wire.FrameReader;
import org.xinqiao.extraction.wire.FrameType;
import org.xinqiao.extraction.wire.FrameWriter;
import org.xinqiao.extraction.wire.Request;

/** The reading process: takes requests from standard input until it ends. */
public final class Worker {
  private static final int ORPHAN_EXIT = 4;

  private final FrameReader in;
  private final FrameWriter out;
  private final Path directory;

  private Worker(FrameReader in, FrameWriter out, Path directory) {
    this.in = in;
    this.out = out;
    this.directory = directory;
  }

  /** Started by the host only; the arguments are not used. */
  public static void main(String[] args) throws IOException {
    // Libraries print; a single stray line among the frames would end the conversation.
    System.setOut(System.err);
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
    NoNetwork.install();
    ImageIO.setUseCache(false);
    Path directory = Path.of(System.getProperty("java.io.tmpdir"));
    endWithParent(directory);
    var worker =
        new Worker(
            new FrameReader(new FileInputStream(FileDescriptor.in)),
            new FrameWriter(new FileOutputStream(FileDescriptor.out)),
            directory);
    try {
      worker.serve();
    } finally {
      delete(directory);
    }
  }

  // A host that was killed cannot clean up after its workers, so they do it themselves.
  private static void endWithParent(Path directory) {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent ->
            Thread.ofPlatform()
                .name("parent-watch")
                .daemon()
                .start(() -> {
                  parent.onExit().join();
                  delete(directory);
                  Runtime.getRuntime().halt(ORPHAN_EXIT);
                }));
  }

  private void serve() throws IOException {
    var session = new Session(out);
    out.write(FrameType.HELLO, fields -> fields.writeInt(Frame.VERSION));
    out.flush();
    while (true) {
      Frame first;
      try {
        first = in.read();
      } catch (EOFException e) {
        return;
      }
      Request request = Request.read(first.expect(FrameType.REQUEST).fields());
      Path file = Files.createTempFile(directory, "document", "");
      try {
        if (receive(file)) {
          session.answer(request, file);
        }
      } finally {
        sweep();
      }
    }
  }

  /** Stores the document; false when the host has thought better of it. */
  private boolean receive(Path file) throws IOException {
    try (OutputStream content = Files.newOutputStream(file)) {
      Frame frame = in.read();
      while (frame.type() == FrameType.CONTENT) {
        content.write(frame.payload());
        frame = in.read();
      }
      if (frame.type() == FrameType.ABORT) {
        return false;
      }
      frame.expect(FrameType.END);
      return true;
    }
  }

  // Parsers leave temporary files behind when they fail; nothing of a document may outlive it.
  private void sweep() {
    File[] left = directory.toFile().listFiles(file -> !file.getName().equals("hosts"));
    if (left != null) {
      for (File file : left) {
        delete(file.toPath());
      }
    }
  }

  private static void delete(Path root) {
    try (Stream<Path> paths = Files.walk(root)) {
      paths.sorted(Comparator.reverseOrder()).forEach(Worker::deleteOne);
    } catch (IOException | UncheckedIOException e) {
      // The host deletes the directory again when the process has ended.
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
