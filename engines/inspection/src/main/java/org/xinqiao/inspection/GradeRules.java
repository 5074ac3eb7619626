package org.xinqiao.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A versioned table that turns what was found into grades of several schemes at once. The rules are
 * rows of a resource, so that a revision of a standard is a new table and old reasons stay true.
 */
public final class GradeRules {

  /** Platform confidentiality labels, L1 公开 to L4 平台绝密 (not state secrets). */
  public static final String CONFIDENTIALITY = "xinqiao-confidentiality";

  /** Core, important and general data. */
  public static final String NATIONAL = "GB/T 43697-2024";

  /** Security levels of financial data, 1 to 5. */
  public static final String FINANCIAL = "JR/T 0197-2020";

  /** Classes of personal financial information, C1 to C3. */
  public static final String PERSONAL = "JR/T 0171-2020";

  private final String version;
  private final Map<String, GradeScheme> schemes;
  private final List<GradeRule> rules;
  private final List<GradeFloor> floors;

  GradeRules(GradeTable table) {
    this.version = table.version();
    this.schemes = new LinkedHashMap<>(table.schemes());
    this.rules = List.copyOf(table.rules());
    this.floors = List.copyOf(table.floors());
  }

  /** The table shipped with this engine. */
  public static GradeRules standard() {
    return new GradeRules(GradeTable.load("grade-rules.tsv"));
  }

  /** Version of the table. */
  public String version() {
    return version;
  }

  /**
   * A scheme of this table.
   *
   * @throws IllegalArgumentException if the table does not know it
   */
  public GradeScheme scheme(String id) {
    GradeScheme scheme = schemes.get(id);
    if (scheme == null) {
      throw new IllegalArgumentException("no such scheme: " + id);
    }
    return scheme;
  }

  /** All schemes of this table, in its order. */
  public List<GradeScheme> schemes() {
    return List.copyOf(schemes.values());
  }

  /**
   * Every grade that a rule asks for, in the table's order, several per scheme if several rules
   * apply. Schemes that grade any data whatever always have one.
   */
  public List<GradeSuggestion> suggest(Tally tally) {
    Objects.requireNonNull(tally, "tally");
    List<GradeSuggestion> suggestions = new ArrayList<>();
    for (GradeRule rule : rules) {
      if (rule.applies(tally)) {
        rule.levels()
            .forEach((scheme, level) -> suggestions.add(rule.suggestion(scheme(scheme), level)));
      }
    }
    return List.copyOf(suggestions);
  }

  /** The strictest suggestion per scheme, raised by {@link #strictest}. */
  public GradeVector grade(Tally tally) {
    GradeVector vector = GradeVector.NONE;
    for (GradeSuggestion s : suggest(tally)) {
      vector = vector.join(GradeVector.of(scheme(s.scheme()), s.level()));
    }
    return strictest(vector);
  }

  /**
   * Raises each scheme to the lower bound that the other schemes' levels imply, for example core
   * data to L4. The result covers the argument; applying it twice changes nothing more.
   */
  public GradeVector strictest(GradeVector vector) {
    GradeVector raised = vector;
    boolean changed = true;
    while (changed) {
      GradeVector before = raised;
      for (GradeFloor floor : floors) {
        raised = floor.raise(raised, this);
      }
      changed = !raised.equals(before);
    }
    return raised;
  }
}
