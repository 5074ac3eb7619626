package org.xinqiao.screening.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.inspection.Finding;
import org.xinqiao.inspection.Kind;
import org.xinqiao.kernel.Text;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Grades;
import org.xinqiao.screening.Screened;
import org.xinqiao.screening.Verdict;

/** Content on the wire. */
record ContentView(
    UUID id,
    String fileName,
    String mediaType,
    long size,
    String digest,
    String suite,
    Instant receivedAt,
    Verdict verdict,
    Text verdictText,
    Screened.@Nullable Held held,
    List<CountView> counts,
    List<Finding> findings,
    long omittedFindings,
    int unreadPictures,
    SuggestionView suggestion,
    String ruleSet,
    Instant screenedAt) {

  record CountView(Kind kind, long total, int distinct) {}

  record SuggestionView(List<Grades.Grade> grades, List<ReasonView> reasons) {}

  record ReasonView(String scheme, String level, String rule, Text reason) {}

  static ContentView of(Content content) {
    var screened = content.screened();
    var found = screened.found();
    return new ContentView(
        content.id().value(),
        content.fileName(),
        content.mediaType(),
        content.object().size(),
        content.digest(),
        content.object().suite(),
        content.object().at(),
        screened.verdict(),
        screened.verdict().title(),
        screened.held(),
        counts(found),
        found.findings(),
        found.omitted(),
        found.pictures(),
        suggestion(screened.suggestion()),
        screened.ruleSet(),
        screened.at());
  }

  private static List<CountView> counts(Screened.Found found) {
    return found.tally().counts().entrySet().stream()
        .map(e -> new CountView(e.getKey(), e.getValue().total(), e.getValue().distinct()))
        .toList();
  }

  private static SuggestionView suggestion(Screened.Suggestion suggestion) {
    var reasons =
        suggestion.reasons().stream()
            .map(r ->
                new ReasonView(
                    r.scheme(), r.level(), r.ruleId(), Text.of(r.reasonZh(), r.reasonEn())))
            .toList();
    return new SuggestionView(Grades.list(suggestion.grades()), reasons);
  }
}
