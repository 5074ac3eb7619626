package org.xinqiao.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Ids;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;
import org.xinqiao.vault.Vault;

/** The chapter's front door: asking for work, following it, fetching what came of it. */
@Service
public class BackgroundJobs {
  /** Exports and verifications of the log; reading it is asked for besides. */
  public static final FunctionPermission RUN =
      new FunctionPermission(
          "job.run",
          Text.of("导出与校验审计台账", "Export and verify the audit ledger"),
          Set.of(Role.AUDIT_ADMIN, Role.COMPLIANCE));

  /** Unfinished jobs that one person may have. */
  static final int MOST = 5;

  private final JobStore store;
  private final Audit audit;
  private final Vault vault;
  private final SchedulerClient timers;
  private final Ids ids;
  private final Clock clock;

  BackgroundJobs(
      JobStore store, Audit audit, Vault vault, SchedulerClient timers, Ids ids, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.vault = vault;
    this.timers = timers;
    this.ids = ids;
    this.clock = clock;
  }

  /** Asks for work. It begins within a moment, or after what was asked for before. */
  @Transactional
  public Job start(Job.Request request) {
    request.kind().function().require();
    var actor = Actor.current();
    Rule.require(store.unfinished(actor.account()) < MOST, JobProblems.TOO_MANY);
    var job = asked(request, actor, clock.instant());
    store.insert(job);
    audit.append(act("job.request", job));
    var order = new JobTasks.Order(actor.institution().value(), job.id().value());
    timers.scheduleIfNotExists(
        new TaskInstance<>(JobTasks.RUN, job.id().toString(), order), clock.instant());
    return job;
  }

  private Job asked(Job.Request request, Actor actor, Instant now) {
    return new Job(
        new Job.Id(ids.next()),
        actor.account(),
        request,
        Job.State.QUEUED,
        new Job.Progress(0, 0),
        new Job.Times(now, null, null, null),
        null,
        null);
  }

  /** The actor's own jobs, newest first. */
  @Transactional(readOnly = true)
  public Page<Job> list(Page.Request request) {
    var jobs = store.of(Actor.current().account(), request);
    return Page.of(jobs, request, job -> job.id().value());
  }

  /** One of the actor's own jobs. */
  @Transactional(readOnly = true)
  public Job get(Job.Id id) {
    return own(store.find(id).orElseThrow(() -> new Problem(JobProblems.UNKNOWN)));
  }

  /**
   * Calls a job off: at once while it waits, within a moment while it runs. Harmless when ended.
   */
  @Transactional
  public Job cancel(Job.Id id) {
    var attempt = store.lock(id).orElseThrow(() -> new Problem(JobProblems.UNKNOWN));
    var job = own(attempt.job());
    if (!job.state().isEnded() && !attempt.cancelAsked()) {
      store.askToCancel(id);
      if (job.state() == Job.State.QUEUED) {
        store.end(id, Job.State.CANCELLED, clock.instant(), Endings.CALLED_OFF);
      }
      audit.append(act("job.cancel", job));
    }
    return get(id);
  }

  /** A result on its way to its owner. */
  public record Download(Job.Result result, InputStream content) {}

  /**
   * The result, for the caller to close. The right is asked for again, and the fetching is written
   * down, before the first byte leaves.
   */
  @Transactional
  public Download result(Job.Id id) {
    var job = get(id);
    job.request().kind().function().require();
    var until = job.times().expiresAt();
    var isKept = until == null || clock.instant().isBefore(until);
    Rule.require(isKept && job.state() != Job.State.EXPIRED, JobProblems.EXPIRED);
    var result = job.result();
    if (result == null || job.state() != Job.State.DONE) {
      throw new Problem(JobProblems.NO_RESULT);
    }
    audit.append(act("job.download", job));
    return new Download(result, vault.open(result.object()));
  }

  static Act act(String action, Job job) {
    return Act.of(action).with("job", job.id()).with("kind", job.request().kind());
  }

  private static Job own(Job job) {
    if (!job.account().equals(Actor.current().account())) {
      throw new Problem(JobProblems.UNKNOWN);
    }
    return job;
  }
}
