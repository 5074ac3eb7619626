package org.xinqiao.approval;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;

/** Writes down what happened to an approval, and tells whoever listens. */
@Component
class Minutes {
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Minutes(Audit audit, ApplicationEventPublisher events) {
    this.audit = audit;
    this.events = events;
  }

  void asked(Approval approval) {
    audit.append(
        act("approval.ask", approval)
            .with("urgency", approval.urgency())
            .with("urgentReason", approval.question().urgentReason())
            .with("round", approval.round())
            .with("dueAt", approval.dueAt()));
    events.publishEvent(new ApprovalAsked(approval));
  }

  /** Another level waits than before the vote. */
  void advanced(Approval approval) {
    events.publishEvent(new ApprovalAdvanced(approval));
  }

  void voted(Approval approval, Approval.Vote vote) {
    audit.append(
        act("approval.vote", approval)
            .with("level", vote.level())
            .with("verb", vote.verb())
            .with("reason", vote.reason())
            .with("late", approval.deadline().passedBy(vote.at())));
  }

  void reminded(Approval approval) {
    audit.append(act("approval.remind", approval).with("reminders", approval.remindedAt().size()));
    events.publishEvent(new ApprovalReminded(approval));
  }

  void escalated(Approval approval) {
    audit.append(
        act("approval.escalate", approval)
            .with("dueAt", approval.dueAt())
            .with("level", approval.currentLevel().map(Level::name).orElse(null)));
    events.publishEvent(new ApprovalEscalated(approval));
  }

  /** Last, so that listeners find everything about the approval already written. */
  void decided(Approval approval) {
    var ending = approval.ending();
    audit.append(
        act("approval.decide", approval)
            .with("status", approval.status())
            .with("reason", ending == null ? null : ending.reason()));
    events.publishEvent(new ApprovalDecided(approval));
  }

  private static Act act(String action, Approval approval) {
    return Act.of(action)
        .with("approval", approval.id().value())
        .with("kind", approval.subject().kind())
        .with("subject", approval.subject().id())
        .with("digest", approval.subject().digest());
  }
}
