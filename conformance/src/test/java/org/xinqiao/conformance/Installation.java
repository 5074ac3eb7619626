package org.xinqiao.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.demo.Platform;

/**
 * A data directory and the platform that runs on it, always at the same address: whoever is signed
 * in stays so when it is started again.
 */
final class Installation implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path data;
  private final int port;
  private final List<String> settings;
  private final List<String> by;
  private @Nullable Platform running;

  private Installation(List<String> by, Path data, int port, List<String> settings) {
    this.by = by;
    this.data = data;
    this.port = port;
    this.settings = settings;
  }

  /** One with nothing in it, not started. */
  static Installation fresh(String name, String... settings) {
    return in(Places.freshData(name), List.of(), settings);
  }

  /** One whose object store is a disk of so many MiB, which only its own process sees. */
  static Installation onSmallDisk(String name, int mebibytes) {
    var data = Places.freshData(name);
    return in(data, SmallDisk.at(data.resolve("objects"), mebibytes));
  }

  private static Installation in(Path data, List<String> by, String... settings) {
    var port = Places.freePort();
    var all = new ArrayList<>(List.of(settings));
    all.add("--server.port=" + port);
    all.add("--xinqiao.postgres-binaries=" + data.resolveSibling("postgres-binaries"));
    return new Installation(by, data, port, all);
  }

  /** Starts the platform and waits until it says that it is healthy. */
  Platform start() {
    try {
      running = Platform.start(by, Places.home(), data, settings, this::log);
      running.awaitReady(PATIENCE);
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (IllegalStateException e) {
      throw new IllegalStateException("See " + logFile(), e);
    }
  }

  private void log(String line) {
    try {
      Files.writeString(
          logFile(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path logFile() {
    return data.resolveSibling(data.getFileName() + ".log");
  }

  boolean isRunning() {
    return running != null && !running.ended().isDone();
  }

  /** The running platform. */
  Platform platform() {
    var platform = running;
    if (platform == null) {
      throw new IllegalStateException("Not started");
    }
    return platform;
  }

  /** Ends it as a power cut does, and waits until nothing of it runs any more. */
  void kill() throws InterruptedException {
    var all = platform().processes();
    platform().killForTest();
    all.forEach(process -> Await.until("its processes ended", () -> !process.isAlive()));
  }

  Path data() {
    return data;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** How many files the object store holds, whole ones and drafts. */
  long objectFiles() {
    return filesIn(data.resolve("objects"));
  }

  /** The same where the running platform sees it, on a disk of its own. */
  long objectFilesItSees() {
    var pid = platform().processes().getFirst().pid();
    return filesIn(Path.of("/proc", Long.toString(pid), "root" + data.resolve("objects")));
  }

  private static long filesIn(Path objects) {
    try (var files = Files.walk(objects)) {
      return files.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (running != null) {
      running.close();
    }
  }
}
