package org.xinqiao.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The platform as a process of its own, started and stopped by the demonstration. */
public final class Platform implements AutoCloseable {
  private static final Pattern SETUP = Pattern.compile("/setup#([A-Za-z0-9_.-]{20,})");

  private final Process process;
  private final URI address;
  private final AtomicReference<String> setupToken = new AtomicReference<>();

  private Platform(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts the platform from the folder {@code home} of the built project.
   *
   * @param log gets the platform's own lines
   */
  public static Platform start(Path home, Path data, int port, Consumer<String> log)
      throws IOException {
    return start(home, data, List.of("--server.port=" + port), log);
  }

  /** As {@link #start(Path, Path, int, Consumer)}, with the platform's own {@code --settings}. */
  public static Platform start(Path home, Path data, List<String> settings, Consumer<String> log)
      throws IOException {
    return start(List.of(), home, data, settings, log);
  }

  /** As above, by a command that prepares its surroundings and then becomes the platform. */
  public static Platform start(
      List<String> by, Path home, Path data, List<String> settings, Consumer<String> log)
      throws IOException {
    var command = new ArrayList<>(by);
    command.addAll(List.of(java(), "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true"));
    var built = home.resolve("platform/target");
    command.addAll(List.of("-cp", built.resolve("classes") + ":" + built.resolve("lib") + "/*"));
    command.addAll(List.of("org.xinqiao.Application", "--xinqiao.data=" + data));
    command.addAll(settings);
    Files.createDirectories(data);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var platform = new Platform(process, URI.create("http://127.0.0.1:" + port(settings)));
    Thread.ofVirtual().start(() -> platform.listen(log));
    return platform;
  }

  private static String port(List<String> settings) {
    return settings.stream()
        .filter(setting -> setting.startsWith("--server.port="))
        .map(setting -> setting.substring("--server.port=".length()))
        .findFirst()
        .orElse("8080");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private void listen(Consumer<String> log) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var setup = SETUP.matcher(line);
        if (setup.find()) {
          setupToken.set(setup.group(1));
        } else {
          log.accept(line);
        }
      }
    } catch (IOException e) {
      log.accept(e.toString());
    }
  }

  /** Waits until the platform says it is healthy; throws when it ends instead. */
  public void awaitReady(Duration limit) throws InterruptedException {
    var end = System.nanoTime() + limit.toNanos();
    while (!healthy()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("平台未能启动 The platform did not start");
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException("平台启动超时 The platform took too long to start");
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private boolean healthy() {
    try {
      return new Client(address).get("/actuator/health").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Waits for the one-time set-up token, which a first start tells just after it is ready. */
  public String awaitSetupToken(Duration limit) throws InterruptedException {
    var end = System.nanoTime() + limit.toNanos();
    while (setupToken.get() == null) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new IllegalStateException("没有给出初始化链接 No set-up link was told");
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return setupToken.get();
  }

  /** The process and all it has started, such as the database. */
  public List<ProcessHandle> processes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }

  /** The one-time set-up token of a first start, once the platform has told it. */
  public Optional<String> setupToken() {
    return Optional.ofNullable(setupToken.get());
  }

  /** Where the platform answers. */
  public URI address() {
    return address;
  }

  /** Completes when the platform's process ends. */
  public CompletableFuture<Process> ended() {
    return process.onExit();
  }

  /** Ends the process without any warning, as a power cut does; for crash tests. */
  public void killForTest() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks the platform to stop and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
