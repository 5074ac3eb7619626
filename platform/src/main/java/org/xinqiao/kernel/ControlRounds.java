package org.xinqiao.kernel;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute which controls are due. */
@Configuration(proxyBeanMethods = false)
class ControlRounds {
  @Bean
  RecurringTask<Void> controlRound(Controls controls) {
    return Tasks.recurring("kernel-control-round", FixedDelay.ofMinutes(1))
        .execute((instance, context) -> controls.runDue());
  }
}
