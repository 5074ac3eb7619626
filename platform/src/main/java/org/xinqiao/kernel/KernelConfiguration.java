package org.xinqiao.kernel;

import com.fasterxml.uuid.Generators;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Clock, ids and transactions of the house. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class KernelConfiguration {
  /** Microseconds, because PostgreSQL keeps no finer time and comparisons must not differ. */
  @Bean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
  }

  @Bean
  Ids ids() {
    var generator = Generators.timeBasedEpochGenerator();
    return generator::generate;
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource database) {
    return new ActorTransactions(database);
  }
}
