package org.xinqiao.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinqiao.extraction.worker.NetworkProbe;

/** What the reading process may not do, and what becomes of it when its host dies. */
class IsolationTest {
  private static Process start(List<String> options, Class<?> main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  @Test
  void theReadingProcessReachesNoNetwork(@TempDir Path directory) throws Exception {
    // Resolves here, or this line fails; "localhost" would not do, Java resolves it by itself.
    String ownName = InetAddress.getLocalHost().getHostName();
    Path hosts = Files.createFile(directory.resolve("hosts"));
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<String> options =
          new ChildCommand(List.of(), 64L << 20)
              .in(directory).stream()
                  .filter(o -> o.contains("SelectorProvider") || o.contains("hosts.file"))
                  .toList();
      assertThat(options).hasSize(2).anyMatch(o -> o.endsWith(hosts.toString()));

      Process probe =
          start(options, NetworkProbe.class, Integer.toString(server.getLocalPort()), ownName);
      String said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(said.lines())
          .containsExactly(
              "socket refused",
              "server socket refused",
              "channel refused",
              "url refused",
              "name refused");
    }
  }

  @Test
  void theHostsClassesNeedNeitherTikaNorPdfBox() throws IOException {
    Path classes = Path.of("target/classes/org/xinqiao/extraction");
    try (Stream<Path> files = Files.list(classes)) {
      for (Path file : files.filter(p -> p.toString().endsWith(".class")).toList()) {
        String constants = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(constants)
            .as("%s", file.getFileName())
            .doesNotContain("org/apache/")
            .doesNotContain("extraction/worker/");
      }
    }
  }

  @Test
  void aWorkerEndsAndCleansUpWhenItsHostIsKilled(@TempDir Path directory) throws Exception {
    Process host = start(List.of(), HostProbe.class, directory.toString());
    var lines =
        new BufferedReader(new InputStreamReader(host.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.equals("ready")) {
      line = lines.readLine();
    }
    List<ProcessHandle> workers = host.children().toList();
    assertThat(workers).isNotEmpty();

    host.destroyForcibly().waitFor();

    for (ProcessHandle worker : workers) {
      worker.onExit().get(30, TimeUnit.SECONDS);
    }
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left.filter(Files::isDirectory)).isEmpty();
    }
  }

  /** A host in a process of its own: reads a text and then waits to be killed inside its sink. */
  static final class HostProbe {
    private HostProbe() {}

    public static void main(String[] arguments) throws IOException {
      Extraction extraction = Extractors.open(ExtractionLimits.standard(Path.of(arguments[0])));
      extraction.text(
          Samples.stream("abc".getBytes(StandardCharsets.UTF_8)),
          "a.txt",
          "",
          text -> {
            System.out.println("ready");
            System.in.read();
          });
    }
  }
}
