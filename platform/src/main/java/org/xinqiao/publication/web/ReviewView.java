package org.xinqiao.publication.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.Urgency;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Category;
import org.xinqiao.inspection.Finding;
import org.xinqiao.inspection.Kind;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Text;
import org.xinqiao.publication.Review;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Grades;
import org.xinqiao.screening.Verdict;

/** What reviewers see on the wire: the publication, the votes, the verdict, and earlier rounds. */
record ReviewView(
    PublicationView publication,
    RoundView review,
    DatumView datum,
    ScreeningView screening,
    List<RoundView> earlier) {

  /** One review from asking to its end. */
  record RoundView(
      UUID approval,
      Approval.Status status,
      Urgency urgency,
      Instant askedAt,
      Instant dueAt,
      @Nullable Instant escalatedAt,
      List<TierView> tiers,
      @Nullable String endingReason) {

    static RoundView of(Approval approval) {
      var ending = approval.ending();
      return new RoundView(
          approval.id().value(),
          approval.status(),
          approval.urgency(),
          approval.askedAt(),
          approval.dueAt(),
          approval.escalatedAt(),
          IntStream.range(0, approval.levels().size())
              .mapToObj(i -> TierView.of(approval, i))
              .toList(),
          ending == null ? null : ending.reason());
    }
  }

  record TierView(
      String name,
      Text title,
      Instant dueAt,
      boolean reasonNeeded,
      boolean done,
      List<VoteView> votes) {

    static TierView of(Approval approval, int index) {
      var level = approval.levels().get(index);
      return new TierView(
          level.name(),
          level.title(),
          approval.deadline().levelDueAt(index, approval.levels().size()),
          level.commented(),
          approval.isDone(level),
          approval.votes().stream()
              .filter(vote -> vote.level().equals(level.name()))
              .map(vote -> VoteView.of(approval, vote))
              .toList());
    }
  }

  record VoteView(UUID account, Approval.Verb verb, String reason, Instant at, boolean late) {
    static VoteView of(Approval approval, Approval.Vote vote) {
      var late = approval.deadline().passedBy(vote.at());
      return new VoteView(vote.account(), vote.verb(), vote.reason(), vote.at(), late);
    }
  }

  /** The verdict and what it rests on; spans, never values. */
  record ScreeningView(
      UUID content,
      Verdict verdict,
      Text verdictText,
      List<CountView> counts,
      List<Finding> findings,
      long omittedFindings,
      int unreadPictures,
      String ruleSet,
      Instant screenedAt) {

    static ScreeningView of(Content content) {
      var screened = content.screened();
      var found = screened.found();
      return new ScreeningView(
          content.id().value(),
          screened.verdict(),
          screened.verdict().title(),
          found.tally().counts().entrySet().stream()
              .map(e -> new CountView(e.getKey(), e.getValue().total(), e.getValue().distinct()))
              .toList(),
          found.findings(),
          found.omitted(),
          found.pictures(),
          screened.ruleSet(),
          screened.at());
    }
  }

  /** What it is and why it is graded as it is. */
  record DatumView(
      Category category,
      Text categoryText,
      ConfidentialityLevel level,
      Text levelText,
      List<Grades.Grade> grades,
      List<ReasonView> reasons,
      String purpose,
      LocalDate retainedUntil,
      String fileName,
      String mediaType,
      long size) {

    static DatumView of(Asset asset, Content content) {
      var reasons =
          content.screened().suggestion().reasons().stream()
              .map(r ->
                  new ReasonView(
                      r.scheme(), r.level(), r.ruleId(), Text.of(r.reasonZh(), r.reasonEn())))
              .toList();
      return new DatumView(
          asset.category(),
          asset.category().title(),
          asset.level(),
          asset.level().label(),
          Grades.list(asset.grades()),
          reasons,
          asset.about().purpose(),
          asset.retainedUntil(),
          content.fileName(),
          content.mediaType(),
          content.object().size());
    }
  }

  record ReasonView(String scheme, String level, String rule, Text reason) {}

  record CountView(Kind kind, long total, int distinct) {}

  static ReviewView of(Review review) {
    return new ReviewView(
        PublicationView.of(review.publication()),
        RoundView.of(review.approval()),
        DatumView.of(review.asset(), review.content()),
        ScreeningView.of(review.content()),
        review.earlier().stream().map(RoundView::of).toList());
  }
}
