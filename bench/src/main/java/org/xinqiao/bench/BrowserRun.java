package org.xinqiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Times read by a real browser, driven by {@code web/bench}. */
final class BrowserRun {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path home;
  private final Trial trial;

  /** In the project's folder, which the launcher names. */
  BrowserRun(Trial trial) {
    var named = System.getProperty("xinqiao.home");
    if (named == null) {
      throw new IllegalStateException("浏览器基准请用 ./xinqiao bench 运行 Run it as ./xinqiao bench");
    }
    this.home = Path.of(named);
    this.trial = trial;
  }

  /** Milliseconds of as many rounds for the figure and for what it is compared with. */
  record Times(List<Double> measured, List<Double> baseline) {}

  /**
   * Runs {@code web/bench/<name>.bench.ts}.
   *
   * @param settings further environment of the run
   */
  Times read(String name, Map<String, String> settings) throws IOException, InterruptedException {
    var readings = trial.folder().resolve("times.json").toAbsolutePath();
    var command =
        List.of(
            "npm",
            "--silent",
            "--prefix",
            home.resolve("web").toString(),
            "run",
            "bench",
            "--",
            name + ".bench.ts");
    var log = trial.folder().resolve("browser.log").toFile();
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
    builder.environment().put("XINQIAO_READINGS", readings.toString());
    builder.environment().put("XINQIAO_ROUNDS", String.valueOf(trial.choose(25, 5)));
    builder.environment().putAll(settings);
    if (builder.start().waitFor() != 0) {
      throw new IllegalStateException(Files.readString(log.toPath()));
    }
    return JSON.readValue(Files.readString(readings), Times.class);
  }
}
