package org.xinqiao.demo;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The demonstration's options.
 *
 * @param data where everything is kept; found again by the next start
 * @param port on 127.0.0.1
 * @param exit stop after the main job instead of serving on
 * @param report where to write steps, seconds and control states as JSON, or null
 * @param credentials where to write the people's passwords as JSON, or null
 */
record Options(
    Path data, int port, boolean exit, @Nullable Path report, @Nullable Path credentials) {

  /** Reads the command line; throws {@code IllegalArgumentException} naming what is wrong. */
  static Options parse(String[] arguments, Path home) {
    var rest = new ArrayDeque<>(List.of(arguments));
    var options = new Options(home.resolve("demo-data"), 8080, false, null, null);
    while (!rest.isEmpty()) {
      options = options.with(rest.poll(), rest);
    }
    return options;
  }

  private Options with(String name, ArrayDeque<String> rest) {
    return switch (name) {
      case "--exit" -> new Options(data, port, true, report, credentials);
      case "--data" -> new Options(path(name, rest), port, exit, report, credentials);
      case "--port" -> new Options(data, port(value(name, rest)), exit, report, credentials);
      case "--report" -> new Options(data, port, exit, path(name, rest), credentials);
      case "--credentials" -> new Options(data, port, exit, report, path(name, rest));
      default -> throw new IllegalArgumentException("未知选项 Unknown option: " + name);
    };
  }

  private static Path path(String name, ArrayDeque<String> rest) {
    return Path.of(value(name, rest)).toAbsolutePath().normalize();
  }

  private static String value(String name, ArrayDeque<String> rest) {
    var value = rest.poll();
    if (value == null) {
      throw new IllegalArgumentException("选项缺少值 Option needs a value: " + name);
    }
    return value;
  }

  private static int port(String value) {
    if (!value.matches("[1-9][0-9]{0,4}") || Integer.parseInt(value) > 65535) {
      throw new IllegalArgumentException("端口无效 Not a port: " + value);
    }
    return Integer.parseInt(value);
  }
}
