package org.xinqiao.approval;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.UnitOfWork;

/** Reminds, and escalates what is late. It never votes. */
@Component
class Deadlines {
  /** Name of the task that wakes at each mark. */
  static final String TASK = "approval-deadline";

  private final ApprovalStore store;
  private final Minutes minutes;
  private final SchedulerClient jobs;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  Deadlines(
      ApprovalStore store,
      Minutes minutes,
      SchedulerClient jobs,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.store = store;
    this.minutes = minutes;
    this.jobs = jobs;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /** Which approval to look at; ids only. */
  record Mark(UUID institution, UUID approval) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** Sets the alarms of a new approval, in the transaction that asks. */
  void schedule(Approval approval) {
    for (var percent : Deadline.REMINDERS) {
      wakeAt(approval, percent);
    }
    wakeAt(approval, 100);
  }

  private void wakeAt(Approval approval, int percent) {
    var mark = new Mark(approval.institution().value(), approval.id().value());
    var name = approval.id().value() + "-" + percent;
    jobs.scheduleIfNotExists(new TaskInstance<>(TASK, name, mark), approval.deadline().at(percent));
  }

  /** What the task does: records what is due by now, in a transaction of its own. */
  void wake(Mark mark) {
    var actor = Actor.system(TASK, new InstitutionId(mark.institution()));
    unitOfWork.as(actor, () -> strike(new Approval.Id(mark.approval()), clock.instant()));
  }

  /** Locks the approval and records what is due at {@code now}; empty when there is none. */
  Optional<Approval> strike(Approval.Id id, Instant now) {
    return store.lock(id).map(approval -> strike(approval, now));
  }

  /** Records reminders and breach of a locked approval that {@code now} asks for. */
  Approval strike(Approval approval, Instant now) {
    var struck = approval.struckAt(now);
    if (struck.deadline().equals(approval.deadline())) {
      return approval;
    }
    store.keepDeadline(struck);
    if (struck.remindedAt().size() > approval.remindedAt().size()) {
      minutes.reminded(struck);
    }
    if (approval.escalatedAt() == null && struck.escalatedAt() != null) {
      minutes.escalated(struck);
    }
    return struck;
  }
}
