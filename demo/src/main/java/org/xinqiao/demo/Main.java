package org.xinqiao.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entry point of {@code ./xinqiao demo}. */
public final class Main {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private final PrintStream out;
  private final Path home;
  private final Options options;

  private Main(PrintStream out, Path home, Options options) {
    this.out = out;
    this.home = home;
    this.options = options;
  }

  /** Runs the demonstration; exits 0 only if every step held. */
  public static void main(String[] arguments) throws Exception {
    var out = standardOutput();
    var home = Path.of(System.getProperty("xinqiao.home", "."));
    try {
      var options = Options.parse(arguments, home);
      System.exit(new Main(out, home, options).run());
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      System.exit(2);
    }
  }

  /** Chinese stays readable whatever the machine's own encoding is. */
  private static PrintStream standardOutput() {
    return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  }

  private int run() throws IOException, InterruptedException {
    var begin = System.nanoTime();
    var settings =
        List.of(
            "--server.port=" + options.port(),
            "--xinqiao.demo.credentials=" + Credentials.fileBeside(options.data()));
    var platform = Platform.start(home, options.data(), settings, out::println);
    Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
    platform.awaitReady(START_LIMIT);
    var ready = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
    out.printf("平台就绪 Ready in %.1f s: %s%n", ready, platform.address());
    var journal = new Journal(out);
    var world = perform(platform, journal);
    var report = new Report(ready, journal, world == null ? List.of() : world.controlStates());
    report.print(out);
    if (options.report() != null) {
      report.write(options.report());
    }
    if (options.exit()) {
      return journal.held() ? 0 : 1;
    }
    if (world != null) {
      world.printSignIns(out);
    }
    out.println("按 Ctrl-C 停止 Press Ctrl-C to stop: " + platform.address());
    platform.ended().join();
    return journal.held() ? 0 : 1;
  }

  private @Nullable World perform(Platform platform, Journal journal) {
    try {
      var keeping = Credentials.beside(options.data());
      var world = World.open(platform, keeping, journal);
      if (options.credentials() != null) {
        keeping.writeTo(options.credentials());
      }
      new MainJob(world, journal, home.resolve("docs/samples")).perform();
      return world;
    } catch (Journal.Broken e) {
      return null;
    }
  }
}
