package org.xinqiao.inspection;

import java.util.Map;
import java.util.Set;

/** One row of the table: if these kinds occur in this number, these levels apply. */
record GradeRule(
    String id,
    Set<Kind> kinds,
    int minDistinct,
    Map<String, String> levels,
    String reasonZh,
    String reasonEn) {

  /** A rule without kinds holds for all content. */
  boolean applies(Tally tally) {
    if (kinds.isEmpty()) {
      return true;
    }
    return minDistinct > 0
        ? tally.distinct(kinds) >= minDistinct
        : kinds.stream().anyMatch(tally::has);
  }

  GradeSuggestion suggestion(GradeScheme scheme, String level) {
    return new GradeSuggestion(scheme.id(), scheme.version(), level, reasonZh, reasonEn, id);
  }
}
