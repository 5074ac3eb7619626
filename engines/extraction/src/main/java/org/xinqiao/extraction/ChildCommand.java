package org.xinqiao.extraction;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line of a reading process. */
final class ChildCommand {
  // By name: the class itself must not be needed here, it drags Tika in.
  private static final String WORKER = "org.xinqiao.extraction.worker.Worker";

  private final String classpath;
  private final long heapBytes;

  ChildCommand(List<Path> classpath, long heapBytes) {
    this.classpath = absolute(classpath);
    this.heapBytes = heapBytes;
  }

  // The child runs in a directory of its own, so relative entries would point elsewhere there.
  private static String absolute(List<Path> classpath) {
    Stream<Path> entries =
        classpath.isEmpty()
            ? Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                .map(Path::of)
            : classpath.stream();
    return entries
        .map(entry -> entry.toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  List<String> in(Path directory) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.add("-Xmx" + (heapBytes >> 10) + "k");
    command.addAll(
        List.of(
            "-Xss2m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:MaxMetaspaceSize=192m",
            // Serial and C1 only: least memory and quickest start for a short-lived process.
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Dsun.stdout.encoding=UTF-8",
            // Chinese glyph shapes rather than the Japanese ones of the same code points.
            "-Duser.language=zh",
            "-Duser.country=CN"));
    command.addAll(silence());
    command.add("-XX:ErrorFile=" + directory.resolve("fault.log"));
    command.add("-Djava.io.tmpdir=" + directory);
    command.add("-Dpdfbox.fontcache=" + directory.getParent());
    // No name resolves, no channel opens: what the worker cannot reach, a document cannot either.
    command.add("-Djdk.net.hosts.file=" + directory.resolve("hosts"));
    command.add(
        "-Djava.nio.channels.spi.SelectorProvider=org.xinqiao.extraction.worker.NoChannels");
    command.addAll(List.of("-cp", classpath, WORKER));
    return command;
  }

  // Log text could hold content, and the logging set-up of the host is not the worker's business.
  private static List<String> silence() {
    return List.of(
        "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
        "-Dslf4j.internal.verbosity=ERROR",
        "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
        "-Dorg.apache.logging.log4j.simplelog.level=OFF");
  }

  private static String java() {
    Path home = Path.of(System.getProperty("java.home"), "bin", "java");
    if (Files.isExecutable(home)) {
      return home.toString();
    }
    return ProcessHandle.current().info().command().orElse("java");
  }
}
