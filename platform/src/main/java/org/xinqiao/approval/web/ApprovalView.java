package org.xinqiao.approval.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.Level;
import org.xinqiao.approval.Urgency;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;

/** An approval on the wire. */
record ApprovalView(
    UUID id,
    SubjectView subject,
    Text title,
    UUID requester,
    Urgency urgency,
    @Nullable String urgentReason,
    int round,
    Approval.Status status,
    ClockView clock,
    List<LevelView> levels,
    @Nullable EndingView ending,
    Right vote,
    Right withdrawal) {

  record SubjectView(String kind, UUID id, String digest) {}

  record ClockView(
      Instant askedAt, Instant dueAt, List<Instant> remindedAt, @Nullable Instant escalatedAt) {}

  /** One step: who decides there, until when it should be done, and what was said. */
  record LevelView(
      String name,
      Text title,
      String seat,
      int quorum,
      boolean commented,
      Instant dueAt,
      boolean done,
      boolean current,
      List<VoteView> votes) {}

  record VoteView(UUID account, Approval.Verb verb, String reason, Instant at, boolean late) {}

  record EndingView(String reason, Instant at, boolean late) {}

  /** Whether the reader may do this now, and if not, why: rule, clause, and who can. */
  record Right(
      boolean allowed,
      @Nullable String code,
      @Nullable Text why,
      @Nullable String clause,
      @Nullable Text remedy) {
    static Right of(Optional<Problem> objection) {
      return objection
          .map(problem ->
              new Right(
                  false,
                  problem.code().value(),
                  problem.code().rule(),
                  problem.code().clause(),
                  problem.code().remedy()))
          .orElse(new Right(true, null, null, null, null));
    }
  }

  static ApprovalView of(
      Approval approval, Optional<Problem> voting, Optional<Problem> withdrawal) {
    var deadline = approval.deadline();
    return new ApprovalView(
        approval.id().value(),
        subject(approval.subject()),
        approval.title(),
        approval.requester().account(),
        approval.urgency(),
        approval.question().urgentReason(),
        approval.round(),
        approval.status(),
        new ClockView(
            deadline.askedAt(), deadline.dueAt(), deadline.remindedAt(), deadline.escalatedAt()),
        IntStream.range(0, approval.levels().size()).mapToObj(i -> level(approval, i)).toList(),
        ending(approval),
        Right.of(voting),
        Right.of(withdrawal));
  }

  private static SubjectView subject(Approval.Subject subject) {
    return new SubjectView(subject.kind(), subject.id(), subject.digest());
  }

  private static LevelView level(Approval approval, int index) {
    Level level = approval.levels().get(index);
    return new LevelView(
        level.name(),
        level.title(),
        level.seat(),
        level.quorum(),
        level.commented(),
        approval.deadline().levelDueAt(index, approval.levels().size()),
        approval.isDone(level),
        approval.currentLevel().filter(level::equals).isPresent(),
        votes(approval, level));
  }

  private static List<VoteView> votes(Approval approval, Level level) {
    return approval.votes().stream()
        .filter(vote -> vote.level().equals(level.name()))
        .map(vote -> view(approval, vote))
        .toList();
  }

  private static VoteView view(Approval approval, Approval.Vote vote) {
    var late = approval.deadline().passedBy(vote.at());
    return new VoteView(vote.account(), vote.verb(), vote.reason(), vote.at(), late);
  }

  private static @Nullable EndingView ending(Approval approval) {
    var ending = approval.ending();
    return ending == null
        ? null
        : new EndingView(ending.reason(), ending.at(), approval.deadline().passedBy(ending.at()));
  }
}
