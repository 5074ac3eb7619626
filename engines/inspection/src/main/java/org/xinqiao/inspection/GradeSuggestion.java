package org.xinqiao.inspection;

import java.util.Objects;

/**
 * A grade the content calls for, with its reason. A suggestion is a lower bound: a person may grade
 * higher at will, lower only by the procedure for that.
 *
 * @param scheme id of the {@link GradeScheme}
 * @param version edition of our encoding of the scheme
 * @param level level name in the scheme
 * @param reasonZh the reason in Chinese
 * @param reasonEn the reason in English
 * @param ruleId stable name of the rule
 */
public record GradeSuggestion(
    String scheme, String version, String level, String reasonZh, String reasonEn, String ruleId) {

  /** Checks for nulls. */
  public GradeSuggestion {
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(reasonZh, "reasonZh");
    Objects.requireNonNull(reasonEn, "reasonEn");
    Objects.requireNonNull(ruleId, "ruleId");
  }
}
