package org.xinqiao.inspection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The table of {@link GradeRules} as read from tab-separated lines that start with "version",
 * "scheme", "rule" or "floor"; lines starting with # explain.
 */
record GradeTable(
    String version,
    Map<String, GradeScheme> schemes,
    List<GradeRule> rules,
    List<GradeFloor> floors) {

  static GradeTable load(String resource) {
    InputStream in = GradeTable.class.getResourceAsStream(resource);
    Objects.requireNonNull(in, resource);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return parse(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the grade table " + resource, e);
    }
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException on a line that is not understood or names something unknown
   */
  static GradeTable parse(List<String> lines) {
    String version = "";
    Map<String, GradeScheme> schemes = new LinkedHashMap<>();
    List<GradeRule> rules = new ArrayList<>();
    List<GradeFloor> floors = new ArrayList<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      switch (cells[0]) {
        case "version" -> version = cell(cells, 1);
        case "scheme" -> schemes.put(cell(cells, 1), scheme(cells));
        case "rule" -> rules.add(rule(cells, schemes));
        case "floor" -> floors.add(floor(cells, schemes));
        default -> throw new IllegalArgumentException("unknown line: " + line);
      }
    }
    if (version.isEmpty() || schemes.isEmpty()) {
      throw new IllegalArgumentException("a grade table needs a version and schemes");
    }
    return new GradeTable(version, schemes, rules, floors);
  }

  private static GradeScheme scheme(String[] cells) {
    return new GradeScheme(cell(cells, 1), cell(cells, 2), List.of(cell(cells, 3).split(",", -1)));
  }

  private static GradeRule rule(String[] cells, Map<String, GradeScheme> schemes) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (!cell(cells, 2).equals("*")) {
      for (String kind : cell(cells, 2).split(",", -1)) {
        kinds.add(Kind.valueOf(kind));
      }
    }
    Map<String, String> levels = new LinkedHashMap<>();
    for (String pair : cell(cells, 4).split(",", -1)) {
      String[] sides = pair.split("=", 2);
      requireLevel(schemes, sides[0], cell(sides, 1));
      levels.put(sides[0], sides[1]);
    }
    int minDistinct = Integer.parseInt(cell(cells, 3));
    return new GradeRule(
        cell(cells, 1), kinds, minDistinct, levels, cell(cells, 5), cell(cells, 6));
  }

  private static GradeFloor floor(String[] cells, Map<String, GradeScheme> schemes) {
    requireLevel(schemes, cell(cells, 1), cell(cells, 2));
    requireLevel(schemes, cell(cells, 3), cell(cells, 4));
    return new GradeFloor(cell(cells, 1), cell(cells, 2), cell(cells, 3), cell(cells, 4));
  }

  private static void requireLevel(Map<String, GradeScheme> schemes, String id, String level) {
    GradeScheme scheme = schemes.get(id);
    if (scheme == null) {
      throw new IllegalArgumentException("unknown scheme: " + id);
    }
    scheme.rank(level);
  }

  private static String cell(String[] cells, int index) {
    if (index >= cells.length || cells[index].isBlank()) {
      throw new IllegalArgumentException("missing cell " + index + ": " + String.join("|", cells));
    }
    return cells[index].strip();
  }
}
