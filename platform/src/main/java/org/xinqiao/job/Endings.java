package org.xinqiao.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.xinqiao.audit.Audit;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.vault.Vault;

/** How jobs end: well, in a refusal, called off; and what becomes of results later. */
@Component
class Endings {
  /** Results are for fetching, not for keeping. */
  static final Duration KEPT = Duration.ofHours(24);

  static final Text CALLED_OFF = Text.of("已由本人取消", "Cancelled by its owner");

  private final JobStore store;
  private final Audit audit;
  private final Vault vault;
  private final SchedulerClient timers;
  private final UnitOfWork unit;
  private final Clock clock;

  Endings(
      JobStore store,
      Audit audit,
      Vault vault,
      SchedulerClient timers,
      UnitOfWork unit,
      Clock clock) {
    this.store = store;
    this.audit = audit;
    this.vault = vault;
    this.timers = timers;
    this.unit = unit;
    this.clock = clock;
  }

  /** In the caller's transaction. */
  void done(JobStore.Attempt attempt, Text outcome) {
    var id = attempt.job().id();
    var _ = store.lock(id);
    if (!store.goesOn(id, attempt.number())) {
      // Rolls back what would have been the result.
      throw new JobPerformer.StoppedException();
    }
    store.end(id, Job.State.DONE, clock.instant(), outcome);
  }

  /** As {@link #done}, with a file that is kept for a while. */
  void done(JobStore.Attempt attempt, Text outcome, Job.Result result) {
    done(attempt, outcome);
    var until = clock.instant().plus(KEPT);
    var id = attempt.job().id();
    store.keep(id, result, until);
    var order = new JobTasks.Order(Actor.current().institution().value(), id.value());
    timers.scheduleIfNotExists(new TaskInstance<>(JobTasks.EXPIRE, id.toString(), order), until);
  }

  /** In the caller's transaction. */
  void failed(Job job, Problem refusal) {
    var code = refusal.code();
    var outcome =
        Text.of(
            refusal.detail().zh() + "。" + code.remedy().zh(),
            refusal.detail().en() + ". " + code.remedy().en());
    store.end(job.id(), Job.State.FAILED, clock.instant(), outcome);
    audit.append(BackgroundJobs.act("job.fail", job).refused().with("code", code.value()));
  }

  /** In the caller's transaction. */
  void calledOff(Job job) {
    store.end(job.id(), Job.State.CANCELLED, clock.instant(), CALLED_OFF);
  }

  /** Destroys the key of a result whose time is over. */
  void expire(JobTasks.Order order) {
    var actor = Actor.system(JobTasks.EXPIRE, new InstitutionId(order.institution()));
    unit.as(
        actor,
        () -> {
          store.lock(new Job.Id(order.job())).map(JobStore.Attempt::job).ifPresent(this::forget);
          return true;
        });
  }

  private void forget(Job job) {
    var result = job.result();
    if (result != null && job.state() == Job.State.DONE) {
      vault.erase(result.object());
      var outcome = Text.of("结果已过期并销毁", "The result expired and was destroyed");
      store.end(job.id(), Job.State.EXPIRED, clock.instant(), outcome);
    }
  }
}
