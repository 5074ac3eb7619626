package org.xinqiao.screening;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.UnitOfWork;

/** Screens what was stored but not read, because the process ended or no reader could be had. */
@Component
class Resumption {
  private static final Logger LOG = LoggerFactory.getLogger(Resumption.class);
  private static final String JOB = "screening-resume";

  /** Longer than any first screening takes. */
  private static final Duration GRACE = Duration.ofMinutes(10);

  private final ContentStore rows;
  private final Contents contents;
  private final UnitOfWork units;
  private final Clock clock;

  Resumption(ContentStore rows, Contents contents, UnitOfWork units, Clock clock) {
    this.rows = rows;
    this.contents = contents;
    this.units = units;
    this.clock = clock;
  }

  /** Every five minutes. */
  @Configuration(proxyBeanMethods = false)
  static class Timer {
    @Bean
    RecurringTask<Void> screeningResume(Resumption resumption) {
      return Tasks.recurring(JOB, FixedDelay.ofMinutes(5))
          .execute((instance, context) -> resumption.run());
    }
  }

  /** Screens now; answers how many contents were tried. */
  int run() {
    var before = clock.instant().minus(GRACE);
    var overall = Actor.system(JOB, InstitutionId.PLATFORM);
    var waiting = units.as(overall, () -> rows.unscreened(before));
    for (var one : waiting) {
      Actor.system(JOB, one.institution()).call(() -> retry(one));
    }
    return waiting.size();
  }

  /** A refusal is a result, too: it is written down, and the next content has its turn. */
  private Content.Id retry(ContentStore.Unscreened one) {
    try {
      contents.rescreen(one.content());
    } catch (Problem refused) {
      LOG.warn("Content {}: {}", one.content(), refused.code().value());
    }
    return one.content();
  }
}
