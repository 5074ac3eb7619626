package org.xinqiao.job;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.UnitOfWork;

/**
 * Runs one job as the person who asked for it, with the roles they have now. A run that an end of
 * the process cut short is begun again; after the third time the job is given up, and says so.
 */
@Component
class JobPerformer {
  static final int ATTEMPTS = 3;

  private static final Logger LOG = LoggerFactory.getLogger(JobPerformer.class);

  private final JobStore store;
  private final Endings endings;
  private final Owners owners;
  private final List<Work> works;
  private final UnitOfWork unit;
  private final Clock clock;

  JobPerformer(
      JobStore store,
      Endings endings,
      Owners owners,
      List<Work> works,
      UnitOfWork unit,
      Clock clock) {
    this.store = store;
    this.endings = endings;
    this.owners = owners;
    this.works = List.copyOf(works);
    this.unit = unit;
    this.clock = clock;
  }

  /** Somebody called the job off, or another attempt took it up. */
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoppedException() {
      super("The job goes on no more", null, false, false);
    }
  }

  /** What the task does; throws after an accident, to be tried again. */
  void run(JobTasks.Order order) {
    var platform = Actor.system(JobTasks.RUN, new InstitutionId(order.institution()));
    var begun = unit.as(platform, () -> begin(new Job.Id(order.job())));
    if (begun.isEmpty()) {
      return;
    }
    var attempt = begun.get();
    var job = attempt.job();
    try {
      perform(attempt, unit.as(platform, () -> owners.actor(job)));
    } catch (StoppedException stopped) {
      unit.as(platform, () -> stop(attempt));
    } catch (Problem refusal) {
      unit.as(platform, () -> fail(attempt, refusal));
    } catch (RuntimeException accident) {
      LOG.error("Job {} met an accident in attempt {}", job.id(), attempt.number(), accident);
      if (attempt.number() < ATTEMPTS) {
        throw accident;
      }
      unit.as(platform, () -> fail(attempt, new Problem(JobProblems.INTERRUPTED)));
    }
  }

  private Optional<JobStore.Attempt> begin(Job.Id id) {
    var found = store.lock(id).filter(one -> !one.job().state().isEnded());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var before = found.get();
    if (before.cancelAsked()) {
      endings.calledOff(before.job());
      return Optional.empty();
    }
    if (before.number() >= ATTEMPTS) {
      endings.failed(before.job(), new Problem(JobProblems.INTERRUPTED));
      return Optional.empty();
    }
    store.begin(id, clock.instant());
    return store.lock(id);
  }

  private void perform(JobStore.Attempt attempt, Actor owner) {
    var kind = attempt.job().request().kind();
    var work = works.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    owner.call(() -> {
      kind.function().require();
      work.perform(attempt, new Report(attempt));
      return true;
    });
  }

  private boolean stop(JobStore.Attempt attempt) {
    var now = store.lock(attempt.job().id()).orElseThrow();
    if (isCurrent(attempt, now) && now.cancelAsked()) {
      endings.calledOff(now.job());
    }
    return true;
  }

  private boolean fail(JobStore.Attempt attempt, Problem refusal) {
    var now = store.lock(attempt.job().id()).orElseThrow();
    if (isCurrent(attempt, now)) {
      endings.failed(now.job(), refusal);
    }
    return true;
  }

  private static boolean isCurrent(JobStore.Attempt attempt, JobStore.Attempt now) {
    return now.number() == attempt.number() && !now.job().state().isEnded();
  }

  /** Tells how far the work has come, and stops it when it should not go on. */
  final class Report {
    /** A thousand rows take a fraction of a second: often enough for a bar on a screen. */
    private static final long STEP = 1000;

    private final JobStore.Attempt attempt;
    private long told = -STEP;

    Report(JobStore.Attempt attempt) {
      this.attempt = attempt;
    }

    /** Called outside any transaction. */
    void at(long done, long total) {
      if (done - told < STEP && done < total) {
        return;
      }
      told = done;
      var goesOn =
          unit.apart(() -> {
            store.report(attempt.job().id(), new Job.Progress(done, total));
            return store.goesOn(attempt.job().id(), attempt.number());
          });
      if (!goesOn) {
        throw new StoppedException();
      }
    }
  }
}
