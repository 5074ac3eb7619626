package org.xinqiao.job;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timers' side of jobs: run one, and destroy a result when its time is over. */
@Configuration(proxyBeanMethods = false)
class JobTasks {
  static final String RUN = "job-run";
  static final String EXPIRE = "job-expire";

  /** So many run at a time, so that deliveries and deadlines never wait for exports. */
  private static final int AT_ONCE = 2;

  private static final Duration AGAIN = Duration.ofSeconds(2);
  private static final Duration AFTER_ACCIDENT = Duration.ofSeconds(10);

  /** Which job, for a task; ids only. */
  record Order(UUID institution, UUID job) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  private final Semaphore turns = new Semaphore(AT_ONCE);

  @Bean
  CustomTask<Order> jobRun(JobPerformer runner, Clock clock) {
    return Tasks.custom(RUN, Order.class)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_ACCIDENT))
        .onDeadExecutionRevive()
        .execute((instance, context) -> {
          if (!turns.tryAcquire()) {
            return (complete, timers) -> timers.reschedule(complete, clock.instant().plus(AGAIN));
          }
          try {
            runner.run(instance.getData());
          } finally {
            turns.release();
          }
          return (complete, timers) -> timers.stop();
        });
  }

  @Bean
  OneTimeTask<Order> jobExpire(Endings endings) {
    return Tasks.oneTime(EXPIRE, Order.class)
        .execute((instance, context) -> endings.expire(instance.getData()));
  }
}
