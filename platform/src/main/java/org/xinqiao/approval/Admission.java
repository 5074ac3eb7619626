package org.xinqiao.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Ids;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.WordingRules;

/** What a question must satisfy before it reaches a reviewer. */
@Component
class Admission {
  /** The window of the urgent quota, and how long earlier rounds count against a new clock. */
  static final Duration WINDOW = Duration.ofDays(30);

  private static final int ALWAYS_ALLOWED = 3;
  private static final int LONGEST_REASON = 1000;

  private final ApprovalStore store;
  private final ObjectProvider<WordingRules> wording;
  private final Ids ids;
  private final Clock clock;

  Admission(ApprovalStore store, ObjectProvider<WordingRules> wording, Ids ids, Clock clock) {
    this.store = store;
    this.wording = wording;
    this.ids = ids;
    this.clock = clock;
  }

  /** The approval that {@code question} becomes; refuses urgency without reason or over quota. */
  Approval admit(Question question) {
    var now = clock.instant();
    if (question.urgency() == Urgency.URGENT) {
      requireUrgency(question.urgentReason(), now);
    }
    var actor = Actor.current();
    var subject = question.subject();
    var before = store.sameContent(subject.kind(), subject.digest(), now.minus(WINDOW));
    var round = store.history(subject.kind(), subject.id()).size() + 1;
    return new Approval(
        new Approval.Id(ids.next()),
        actor.institution(),
        new Approval.Requester(actor.account(), actor.person(), actor.standing().department()),
        question,
        round,
        Deadline.from(now, question.urgency(), spent(before)),
        List.of(),
        null);
  }

  /** Refuses reasons that are too long, not plain text, or carry what must not be written. */
  void requireDecent(String reason) {
    var plain = reason.codePoints().noneMatch(Admission::isOdd);
    Rule.require(reason.length() <= LONGEST_REASON && plain, Refused.BAD_REASON);
    wording.ifAvailable(rules -> rules.check(reason));
  }

  private void requireUrgency(@Nullable String reason, Instant now) {
    Rule.require(reason != null && !reason.isBlank(), Refused.URGENT_REASON);
    if (reason != null) {
      requireDecent(reason);
    }
    var used = used(now);
    Rule.require(used.urgent() + 1 <= quota(used.all() + 1), Refused.URGENT_QUOTA);
  }

  /** What the current institution asked for in the window that ends now. */
  ApprovalStore.Count used(Instant now) {
    return store.countForQuota(now.minus(WINDOW));
  }

  /** How many of {@code all} requests may be urgent. */
  static long quota(long all) {
    return Math.max(ALWAYS_ALLOWED, all / 10);
  }

  /** Time the very same content was under review already. */
  private static Duration spent(List<Approval> before) {
    return before.stream().map(Admission::duration).reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration duration(Approval approval) {
    var ending = approval.ending();
    return ending == null ? Duration.ZERO : Duration.between(approval.askedAt(), ending.at());
  }

  private static boolean isOdd(int character) {
    return (character != '\n' && Character.isISOControl(character))
        || Character.getType(character) == Character.FORMAT;
  }
}
