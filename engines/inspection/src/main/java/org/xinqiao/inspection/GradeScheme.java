package org.xinqiao.inspection;

import java.util.List;
import java.util.Objects;

/**
 * A way of grading data: its name, its edition and its levels from the mildest up. A scheme is a
 * value, not an enum, because standards are revised and old grades have to stay readable.
 *
 * @param id name, for example {@code JR/T 0197-2020}
 * @param version edition of our encoding of it
 * @param levels level names, mildest first, without repetition
 */
public record GradeScheme(String id, String version, List<String> levels) {

  /** Checks the levels. */
  public GradeScheme {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(version, "version");
    levels = List.copyOf(levels);
    if (levels.isEmpty() || levels.stream().distinct().count() != levels.size()) {
      throw new IllegalArgumentException("levels must be present and distinct: " + levels);
    }
  }

  /**
   * Position of a level, 0 for the mildest.
   *
   * @throws IllegalArgumentException if this scheme has no such level
   */
  public int rank(String level) {
    int rank = levels.indexOf(level);
    if (rank < 0) {
      throw new IllegalArgumentException(id + " has no level " + level);
    }
    return rank;
  }

  /** The higher of two levels of this scheme. */
  public String higher(String one, String other) {
    return rank(one) >= rank(other) ? one : other;
  }
}
