package org.xinqiao.approval;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wakes the clock-keeper at 50, 80 and 100 % of each approval's time. */
@Configuration(proxyBeanMethods = false)
class DeadlineTask {
  @Bean
  OneTimeTask<Deadlines.Mark> approvalDeadline(Deadlines deadlines) {
    return Tasks.oneTime(Deadlines.TASK, Deadlines.Mark.class)
        .execute((instance, context) -> deadlines.wake(instance.getData()));
  }
}
