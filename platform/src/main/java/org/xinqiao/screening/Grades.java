package org.xinqiao.screening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinqiao.inspection.GradeRules;
import org.xinqiao.inspection.GradeScheme;
import org.xinqiao.inspection.GradeVector;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;

/** Grade vectors as they are written in requests, rows and digests. */
public final class Grades {
  /** A grade that no known scheme has. */
  public static final Code UNKNOWN =
      new Code(
          "screening.unknown-grade",
          422,
          "B1.4",
          Text.of("没有这个分级方案或级别", "No such scheme or level of grading"),
          Text.of("请对照分级目录改正", "Correct it against the list of schemes"));

  private static final GradeRules RULES = GradeRules.standard();
  private static final GradeScheme CONFIDENTIALITY = RULES.scheme(GradeRules.CONFIDENTIALITY);

  private Grades() {}

  /** One grade as it is stored: old editions stay readable because the levels come along. */
  public record Grade(String scheme, String version, List<String> levels, String level) {
    /** Copies the list. */
    public Grade {
      levels = List.copyOf(levels);
    }
  }

  /** The table of schemes, rules and floors in force. */
  public static GradeRules rules() {
    return RULES;
  }

  /**
   * The access level a vector gives; a vector that says nothing is closed to all but executives.
   */
  public static ConfidentialityLevel level(GradeVector grades) {
    return grades
        .level(CONFIDENTIALITY)
        .map(ConfidentialityLevel::valueOf)
        .orElse(ConfidentialityLevel.L4);
  }

  /** Whether the vector names an access level. */
  public static boolean labelled(GradeVector grades) {
    return grades.level(CONFIDENTIALITY).isPresent();
  }

  /** A vector with this access level only. */
  public static GradeVector of(ConfidentialityLevel level) {
    return GradeVector.of(CONFIDENTIALITY, level.name());
  }

  /** The stricter of both in every scheme, with the floors that follow. */
  public static GradeVector join(GradeVector one, GradeVector other) {
    return RULES.strictest(one.join(other));
  }

  /** Reads grades as people write them: scheme to level; refuses what no scheme in force has. */
  public static GradeVector parse(Map<String, String> written) {
    var levels = new HashMap<GradeScheme, String>();
    written.forEach((id, level) -> levels.put(scheme(id, level), level));
    return new GradeVector(levels);
  }

  private static GradeScheme scheme(String id, String level) {
    return RULES.schemes().stream()
        .filter(scheme -> scheme.id().equals(id) && scheme.levels().contains(level))
        .findFirst()
        .orElseThrow(() -> new Problem(UNKNOWN));
  }

  /** The grades in a fixed order, for rows and answers. */
  public static List<Grade> list(GradeVector grades) {
    return grades.levels().entrySet().stream()
        .map(e ->
            new Grade(e.getKey().id(), e.getKey().version(), e.getKey().levels(), e.getValue()))
        .toList();
  }

  /** What {@link #list} came from. */
  public static GradeVector vector(List<Grade> grades) {
    var levels = new HashMap<GradeScheme, String>();
    for (var grade : grades) {
      levels.put(new GradeScheme(grade.scheme(), grade.version(), grade.levels()), grade.level());
    }
    return new GradeVector(levels);
  }

  /** One line a grade in a fixed order: what digests and seals are made over. */
  public static String canonical(GradeVector grades) {
    var text = new StringBuilder();
    for (var grade : list(grades)) {
      text.append(grade.scheme()).append('|').append(grade.version()).append('|');
      text.append(grade.level()).append('\n');
    }
    return text.toString();
  }
}
