package org.xinqiao.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running server process. */
record Postmaster(ProcessHandle process, ServerAddress address) {

  private static final long POLL_MILLIS = 10;

  /** How the wait for a new server ended. */
  enum Outcome {
    READY,
    ENDED,
    LATE
  }

  /**
   * Starts the process from a thread that lives as long as it does: the kernel's "parent died"
   * signal belongs to the thread that started the child, so a passing worker thread would take the
   * database with it.
   */
  static Process spawn(List<String> command, Path log) throws IOException {
    CompletableFuture<Process> started = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("postgres-parent")
        .start(() -> {
          try {
            Process process =
                Program.prepare(command)
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            started.complete(process);
            process.waitFor();
          } catch (IOException | InterruptedException e) {
            started.completeExceptionally(e);
          }
        });
    try {
      return started.join();
    } catch (CompletionException e) {
      throw new IOException("cannot start the server", e.getCause());
    }
  }

  /** Waits until the server says that it accepts connections. */
  static Outcome await(Process process, Path cluster, Deadline deadline) throws IOException {
    try {
      while (!deadline.passed()) {
        if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
          return Outcome.ENDED;
        }
        // A crash leaves the old file, so only this process's own "ready" counts.
        if (PostmasterFile.read(cluster)
            .filter(file -> file.pid() == process.pid() && file.isReady())
            .isPresent()) {
          return Outcome.READY;
        }
      }
      return Outcome.LATE;
    } catch (InterruptedException e) {
      stop(process.toHandle(), Duration.ofSeconds(10));
      throw Refusals.interrupted(e);
    }
  }

  /** Fast shutdown: open transactions are rolled back, a checkpoint is written. */
  void stop(Duration limit) {
    try {
      stop(process, limit);
    } catch (IOException e) {
      throw Refusals.file(Path.of("/bin/sh"), e);
    }
  }

  /** Without a checkpoint if the limit passes; the next start then recovers from the log. */
  static void stop(ProcessHandle process, Duration limit) throws IOException {
    for (String signal : List.of("INT", "QUIT")) {
      if (!Liveness.runs(process)) {
        return; // its number may already be somebody else's
      }
      Program.signal(signal, process.pid());
      if (Liveness.ended(process, limit)) {
        return;
      }
    }
    killAll(process, limit);
  }

  void kill(Duration limit) {
    try {
      killAll(process, limit);
    } catch (IOException e) {
      throw Refusals.file(Path.of("/bin/sh"), e);
    }
  }

  /** The postmaster is frozen first, so that it cannot start a child nobody has seen. */
  private static void killAll(ProcessHandle process, Duration limit) throws IOException {
    if (!Liveness.runs(process)) {
      return;
    }
    Program.signal("STOP", process.pid());
    List<ProcessHandle> all = Stream.concat(Stream.of(process), process.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle one : all) {
      if (!Liveness.ended(one, limit)) {
        throw new IllegalStateException("process " + one.pid() + " survives SIGKILL");
      }
    }
  }
}
