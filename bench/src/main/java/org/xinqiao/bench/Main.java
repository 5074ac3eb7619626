package org.xinqiao.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Entry point of {@code ./xinqiao bench}. */
public final class Main {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PrintStream out;
  private final Options options;
  private final Path work;

  private Main(PrintStream out, Options options, Path work) {
    this.out = out;
    this.options = options;
    this.work = work;
  }

  /** Measures; exits 0 when every target was met, 1 when one was missed, 2 on wrong options. */
  public static void main(String[] arguments) throws Exception {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    try {
      System.exit(new Main(out, Options.parse(arguments), work()).run());
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      System.exit(2);
    }
  }

  /** Beside our own classes, in the folder that the build may delete. */
  private static Path work() throws URISyntaxException {
    var code = Main.class.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(code.toURI()).resolveSibling("work");
  }

  private int run() throws Exception {
    if (options.inside() != null) {
      measureInside(options.inside());
      return 0;
    }
    var outcomes = new ArrayList<Outcome>();
    for (var figure : options.figures()) {
      out.println("测量 Measuring: " + figure.title() + " …");
      outcomes.add(inOwnProcess(figure));
    }
    new Report(out).print(outcomes);
    if (options.json() != null) {
      Files.writeString(
          options.json(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(outcomes));
    }
    return outcomes.stream().allMatch(Outcome::met) ? 0 : 1;
  }

  private Outcome inOwnProcess(Figure figure) throws IOException, InterruptedException {
    var result = work.resolve(figure.name() + ".json");
    Files.createDirectories(work);
    Files.deleteIfExists(result);
    var process = new ProcessBuilder(command(figure, result)).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("没有测成 Could not be measured: " + figure.name());
    }
    return JSON.readValue(Files.readString(result), Outcome.class);
  }

  private List<String> command(Figure figure, Path result) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + figure.heapMebibytes() + "m");
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+ExitOnOutOfMemoryError"));
    command.add("-Dxinqiao.home=" + System.getProperty("xinqiao.home"));
    command.addAll(List.of("-Djava.awt.headless=true", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(Main.class.getName(), Options.ONLY, figure.name()));
    command.addAll(List.of(Options.INSIDE, result.toString()));
    if (options.quick()) {
      command.add(Options.QUICK);
    }
    return command;
  }

  private void measureInside(Path result) throws Exception {
    var figure = options.figures().getFirst();
    var folder = work.resolve(figure.name());
    FolderTree.delete(folder);
    Files.createDirectories(folder);
    var load = Machine.load();
    var readings = figure.measure(new Trial(folder, options.quick()));
    var outcome = Outcome.of(figure, readings, Machine.after(load));
    Files.writeString(result, JSON.writeValueAsString(outcome));
    FolderTree.delete(folder);
  }
}
