package org.xinqiao.extraction;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.xinqiao.extraction.wire.Frame;
import org.xinqiao.extraction.wire.FrameReader;
import org.xinqiao.extraction.wire.FrameType;
import org.xinqiao.extraction.wire.FrameWriter;

/** One reading process with its directory; used by one request at a time. */
final class WorkerProcess implements AutoCloseable {
  private static final int OUT_OF_MEMORY_EXIT = 3;
  private static final int LAST_WORDS = 4_096;
  private static final int EXIT_SECONDS = 5;

  private final Process process;
  private final Path directory;
  private final FrameWriter toWorker;
  private final FrameReader fromWorker;
  private final PipeThread pipes = new PipeThread();
  private volatile String lastWords = "";
  private volatile boolean timedOut;
  private boolean ready;
  private int served;

  private WorkerProcess(Process process, Path directory) {
    this.process = process;
    this.directory = directory;
    this.toWorker = new FrameWriter(process.getOutputStream());
    this.fromWorker = new FrameReader(process.getInputStream());
    // Not a virtual thread, for the reason that PipeThread tells.
    Thread.ofPlatform().daemon().name("extraction-stderr").start(this::drainErrors);
  }

  static WorkerProcess start(ChildCommand command, Path parent) throws IOException {
    Files.createDirectories(parent);
    Path directory = Files.createTempDirectory(parent.toAbsolutePath(), "reading-");
    Files.createFile(directory.resolve("hosts"));
    var builder = new ProcessBuilder(command.in(directory)).directory(directory.toFile());
    // Nothing of the host's environment (it may hold passwords) and no extra JVM options.
    builder.environment().clear();
    builder.environment().put("LANG", "C.UTF-8");
    builder.environment().put("HOME", directory.toString());
    try {
      return new WorkerProcess(builder.start(), directory);
    } catch (IOException e) {
      delete(directory);
      throw e;
    }
  }

  /** Waits until the worker has said that it is ready. */
  void awaitReady() throws IOException {
    if (ready) {
      return;
    }
    try {
      int version = read().expect(FrameType.HELLO).fields().readInt();
      if (version != Frame.VERSION) {
        throw new IOException("worker speaks version " + version);
      }
      ready = true;
    } catch (IOException e) {
      exited();
      throw new IOException("reading process did not start: " + lastWords, e);
    }
  }

  /** Counts the request and returns how many the process has been given. */
  int serve() {
    return ++served;
  }

  boolean isAlive() {
    return process.isAlive() && !timedOut;
  }

  /** Something to be sent to the worker. */
  @FunctionalInterface
  interface Sending {
    void to(FrameWriter worker) throws IOException;
  }

  /** Sends, and waits as long as the worker takes nothing. */
  void send(Sending sending) throws IOException {
    pipes.call(() -> {
      sending.to(toWorker);
      return true;
    });
  }

  /** Waits for the worker's next frame. */
  Frame read() throws IOException {
    return pipes.call(fromWorker::read);
  }

  /** Kills the process because its time is over. */
  void killForTime() {
    timedOut = true;
    process.destroyForcibly();
  }

  boolean timedOut() {
    return timedOut;
  }

  /** Whether the process ended for want of memory; waits a moment for its exit. */
  boolean endedWithoutMemory() {
    return exited() && process.exitValue() == OUT_OF_MEMORY_EXIT;
  }

  private boolean exited() {
    try {
      return process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Reads the reason of an UNREAD frame. */
  static Unread unread(Frame frame) throws IOException {
    DataInputStream in = frame.fields();
    String reason = in.readUTF();
    boolean known = Arrays.stream(Reason.values()).anyMatch(r -> r.name().equals(reason));
    if (!known) {
      throw new IOException("unknown reason");
    }
    return new Unread(Reason.valueOf(reason), in.readUTF(), in.readUTF());
  }

  // Keeps only the end, and shows it only when the process does not even start: later words could
  // quote the document.
  private void drainErrors() {
    byte[] buffer = new byte[LAST_WORDS];
    String words = "";
    try (InputStream errors = process.getErrorStream()) {
      for (int n = errors.read(buffer); n >= 0; n = errors.read(buffer)) {
        words = words + new String(buffer, 0, n, StandardCharsets.UTF_8);
        words = words.substring(Math.max(0, words.length() - LAST_WORDS));
        lastWords = words;
      }
    } catch (IOException e) {
      lastWords = words + e.getMessage();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    pipes.close();
    if (exited()) {
      delete(directory);
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> paths = Files.walk(directory)) {
      paths.sorted(Comparator.reverseOrder()).forEach(WorkerProcess::deleteOne);
    } catch (IOException | UncheckedIOException e) {
      System.getLogger(WorkerProcess.class.getName())
          .log(System.Logger.Level.WARNING, "cannot delete {0}", directory);
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
