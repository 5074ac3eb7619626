package org.xinqiao.vault;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.UnitOfWork;

/**
 * Removes files that no row knows, or whose key is destroyed: what an end of the process between
 * file and row leaves. Nobody can read them, they only take room.
 */
@Component
class Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  /** A file may wait for its row while the unit of work of its upload runs. */
  private static final Duration GRACE = Duration.ofHours(6);

  private final ObjectStore files;
  private final ObjectRegister register;
  private final UnitOfWork units;
  private final Clock clock;

  Sweep(ObjectStore files, ObjectRegister register, UnitOfWork units, Clock clock) {
    this.files = files;
    this.register = register;
    this.units = units;
    this.clock = clock;
  }

  /** Once a day. */
  @Configuration(proxyBeanMethods = false)
  static class Timer {
    @Bean
    RecurringTask<Void> vaultSweep(Sweep sweep) {
      return Tasks.recurring("vault-sweep", FixedDelay.ofHours(24))
          .execute((instance, context) -> sweep.run());
    }
  }

  /** Sweeps now; answers how many files went. */
  int run() {
    var count = 0;
    try {
      for (var place : files.olderThan(clock.instant().minus(GRACE))) {
        var sweeper = Actor.system("vault-sweep", place.institution());
        if (units.as(sweeper, () -> !register.needs(place.id()))) {
          register.remove(place);
          count++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The object store could not be swept", e);
    }
    if (count > 0) {
      LOG.info("Removed {} object files without a row or key", count);
    }
    return count;
  }
}
