package org.xinqiao.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Every operation that the platform offers, as it describes itself. */
record Interface(List<Operation> operations) {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Set<String> OPEN =
      Set.of(
          "GET /api/v1/session",
          "POST /api/v1/session",
          "DELETE /api/v1/session",
          "POST /api/v1/setup");

  /**
   * A method and a path with names in braces.
   *
   * @param path as {@code /api/v1/assets/{id}}
   */
  record Operation(String method, String path) {
    private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");

    boolean isOpen() {
      return OPEN.contains(toString()) || !path.startsWith("/api/");
    }

    boolean namesSomething() {
      return path.contains("{");
    }

    /** The path with each name replaced by what {@code values} says. */
    String path(UnaryOperator<String> values) {
      return NAME.matcher(path).replaceAll(match -> values.apply(match.group(1)));
    }

    /** The path with ids that nothing has. */
    String anyPath() {
      return path(name -> "0190a5c8-0000-7000-8000-000000000000");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** Read from {@code GET /api/v1/openapi}. */
  static Interface of(Town town) {
    var operations = new ArrayList<Operation>();
    var paths = town.stranger().get("/api/v1/openapi").ok().json().path("paths");
    for (var path : paths.properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey()));
        }
      }
    }
    return new Interface(List.copyOf(operations));
  }
}
