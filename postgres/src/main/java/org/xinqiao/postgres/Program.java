package org.xinqiao.postgres;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs short programs to their end. */
final class Program {

  /** Exit status and everything the program wrote. */
  record Result(int status, String output) {}

  private Program() {}

  /**
   * A process builder with a known environment: variables such as {@code PGDATA}, {@code PGOPTIONS}
   * or {@code LC_MESSAGES} of the caller must not reach the server.
   */
  static ProcessBuilder prepare(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(new File("/"));
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
    return builder.redirectErrorStream(true);
  }

  /** Runs a program that reads little and ends by itself. */
  static Result run(List<String> command, String input) throws IOException {
    Process process = prepare(command).start();
    try (OutputStream out = process.getOutputStream()) {
      out.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // The program ended without reading; its status and output tell why.
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(status(process), output);
  }

  /** The program has closed its output, so this wait is short and need not be interruptible. */
  private static int status(Process process) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return process.waitFor();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Sends a signal by name; a process that is gone already is fine. */
  static void signal(String name, long pid) throws IOException {
    // Java can only send TERM and KILL; to PostgreSQL, TERM means to wait for all clients.
    run(List.of("/bin/sh", "-c", "kill -" + name + " " + pid), "");
  }
}
