package org.xinqiao.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A tiny platform in a process of its own: starts the server, writes a row, waits for its end. */
final class Platform {

  private Platform() {}

  /** Arguments: directory, binaries. Ends when its input ends. */
  public static void main(String[] arguments) throws Exception {
    PostgresSettings settings =
        new PostgresSettings(
            Path.of(arguments[0]), Path.of(arguments[1]), Map.of(), Duration.ofSeconds(60));
    try (EmbeddedPostgres server = EmbeddedPostgres.start(settings)) {
      Scratch.execute(
          server.ownerUrl(),
          server.owner(),
          "CREATE SCHEMA IF NOT EXISTS s",
          "CREATE TABLE IF NOT EXISTS s.t (id text)",
          "INSERT INTO s.t VALUES ('platform')");
      System.out.println("postmaster " + server.postmasterPid());
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  /** A platform that has its server. */
  record Running(Process process, long postmasterPid) {

    /** Lets it close its server and waits. */
    int end() throws IOException, InterruptedException {
      process.getOutputStream().close();
      return process.waitFor();
    }
  }

  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  static Running launch(Path directory, String classPath, String... prefix) throws IOException {
    return launch(directory, Scratch.binaries(), classPath, prefix);
  }

  static Running launch(Path directory, Path binaries, String classPath, String... prefix)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(prefix));
    Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classPath,
            Platform.class.getName(),
            directory.toString(),
            binaries.toString())
        .forEach(command::add);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder seen = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("postmaster ")) {
        return new Running(process, Long.parseLong(line.substring(11)));
      }
      seen.append(line).append('\n');
    }
    throw new IOException("the platform ended early: " + seen);
  }
}
