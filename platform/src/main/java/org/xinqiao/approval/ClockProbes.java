package org.xinqiao.approval;

import static org.xinqiao.kernel.Control.Evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Probes;
import org.xinqiao.kernel.Text;

/** What both time limits (A2.6, A2.7) have in common, tried at chosen instants. */
@Component
class ClockProbes {
  private final Rehearsal rehearsal;
  private final Deadlines deadlines;
  private final ApprovalStore store;
  private final Probes probes;

  ClockProbes(Rehearsal rehearsal, Deadlines deadlines, ApprovalStore store, Probes probes) {
    this.rehearsal = rehearsal;
    this.deadlines = deadlines;
    this.store = store;
    this.probes = probes;
  }

  /** Walks one pending request of the synthetic institution through its whole time. */
  List<Evidence> walk(Approval asked) {
    var evidence = new ArrayList<Evidence>();
    var limit = asked.urgency().limit();
    evidence.add(
        Evidence.of(
            asked.dueAt().equals(asked.askedAt().plus(limit)),
            "时限自提交起连续计算 " + limit,
            "The limit runs from asking: " + limit));
    evidence.add(reminded(asked, asked.deadline().at(50), 1));
    evidence.add(reminded(asked, asked.deadline().at(80), 2));
    evidence.add(breached(asked, asked.dueAt().minusSeconds(1), false));
    evidence.add(breached(asked, asked.dueAt(), true));
    evidence.addAll(afterBreach(asked));
    evidence.add(lateIsOnRecord());
    return evidence;
  }

  private Evidence reminded(Approval asked, Instant at, int count) {
    var before = at(asked, at.minusSeconds(1)).remindedAt().size();
    var after = at(asked, at).remindedAt().size();
    return Evidence.of(
        before == count - 1 && after == count,
        "第 " + count + " 次提醒恰在应提醒时记录",
        "Reminder " + count + " is recorded when it is due and not before");
  }

  private Evidence breached(Approval asked, Instant at, boolean expected) {
    var struck = at(asked, at);
    var held =
        (struck.escalatedAt() != null) == expected && struck.status() == Approval.Status.PENDING;
    return expected
        ? Evidence.of(
            held,
            "到时限即记录超时并上报，不自动通过",
            "At the limit the breach is recorded and escalated, not granted")
        : Evidence.of(held, "时限前一秒未记超时", "One second earlier there is no breach");
  }

  private List<Evidence> afterBreach(Approval asked) {
    var job = Actor.system(Deadlines.TASK, asked.institution());
    return List.of(
        probes.refused(
            Refused.PERSONS_ONLY,
            Text.of("由定时任务代为同意", "A job says yes"),
            () -> rehearsal.approve(asked, job, Rehearsal.DIGEST)),
        probes.allowed(
            Text.of("超时后有权人员仍可审批", "A person still decides after the breach"),
            () -> rehearsal.approve(asked, Rehearsal.staff("late-voter"), Rehearsal.DIGEST)));
  }

  /** Rows of every institution obey it, because the database does not take others. */
  private Evidence lateIsOnRecord() {
    return Evidence.of(
        store.hasCheck("late_is_on_record"),
        "数据库拒绝任何没有超时记录的逾期结论",
        "The database refuses any late decision without its breach record");
  }

  private Approval at(Approval asked, Instant instant) {
    return deadlines.strike(asked.id(), instant).orElseThrow();
  }
}
