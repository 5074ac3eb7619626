package org.xinqiao.exchange;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries released data over; a try that ends in an accident is made again by the timers. */
@Configuration(proxyBeanMethods = false)
class DeliveryTask {
  @Bean
  OneTimeTask<Dispatch.Order> exchangeDelivery(Carrier carrier) {
    return Tasks.oneTime(Dispatch.TASK, Dispatch.Order.class)
        .execute((instance, context) -> carrier.carry(instance.getData()));
  }
}
