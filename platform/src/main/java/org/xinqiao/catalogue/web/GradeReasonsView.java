package org.xinqiao.catalogue.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.catalogue.GradeReasons;
import org.xinqiao.kernel.Text;
import org.xinqiao.screening.Verdict;

/** Why an asset has its grades, on the wire; {@code refusal} is null for who may change them. */
record GradeReasonsView(
    Verdict verdict,
    Text verdictText,
    String ruleSet,
    Instant screenedAt,
    List<GradeReasonView> reasons,
    @Nullable RegradeRefusalView refusal) {

  /** One rule that asks for a level, and why. */
  record GradeReasonView(String scheme, String level, String rule, Text reason) {}

  record RegradeRefusalView(String code, String clause) {}

  static GradeReasonsView of(GradeReasons.Why why) {
    var screened = why.content().screened();
    var reasons =
        screened.suggestion().reasons().stream()
            .map(r ->
                new GradeReasonView(
                    r.scheme(), r.level(), r.ruleId(), Text.of(r.reasonZh(), r.reasonEn())))
            .toList();
    var code = why.refusal();
    return new GradeReasonsView(
        screened.verdict(),
        screened.verdict().title(),
        screened.ruleSet(),
        screened.at(),
        reasons,
        code == null ? null : new RegradeRefusalView(code.value(), code.clause()));
  }
}
