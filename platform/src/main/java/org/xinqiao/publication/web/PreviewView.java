package org.xinqiao.publication.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;
import org.xinqiao.publication.Outlook;
import org.xinqiao.publication.Preview;

/** Who will be able to do what, until when, on the wire. */
record PreviewView(
    @Nullable ConfidentialityLevel least,
    @Nullable ConfidentialityLevel level,
    @Nullable LocalDate retainedUntil,
    List<Text> reviewers,
    Instant dueAt,
    List<OutlookView> outlooks,
    @Nullable ObstacleView obstacle) {

  record OutlookView(
      UUID recipient,
      String purpose,
      Instant until,
      boolean download,
      boolean executivesOnly,
      List<String> masked) {
    static OutlookView of(Outlook outlook) {
      return new OutlookView(
          outlook.recipient().value(),
          outlook.purpose(),
          outlook.until(),
          outlook.download(),
          outlook.executivesOnly(),
          outlook.masked());
    }
  }

  /** What stands in the way, in the members of a refusal. */
  record ObstacleView(String code, int status, Text message, WhyView why) {
    static ObstacleView of(Problem problem) {
      var code = problem.code();
      return new ObstacleView(
          code.value(),
          code.status(),
          problem.detail(),
          new WhyView(code.rule(), code.clause(), code.remedy()));
    }
  }

  record WhyView(Text rule, String clause, Text remedy) {}

  static PreviewView of(Preview preview) {
    var obstacle = preview.obstacle();
    return new PreviewView(
        preview.least(),
        preview.level(),
        preview.retainedUntil(),
        preview.tiers().stream().map(tier -> tier.title()).toList(),
        preview.dueAt(),
        preview.outlooks().stream().map(OutlookView::of).toList(),
        obstacle == null ? null : ObstacleView.of(obstacle));
  }
}
