package org.xinqiao.kernel;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Timers of the house. A chapter brings {@code Task} beans; what it schedules inside a unit of work
 * is scheduled only if that unit commits.
 */
@Configuration(proxyBeanMethods = false)
class Jobs {
  /** Six missed ones, and work that an end of the process cut short is taken up again. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  static final String TABLE = "kernel.scheduled_tasks";

  /** Schedules tasks in the caller's transaction. */
  @Bean
  SchedulerClient schedulerClient(DataSource database) {
    return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
        .tableName(TABLE)
        .build();
  }

  @Bean
  @ConditionalOnProperty(name = "xinqiao.jobs", matchIfMissing = true)
  Runner jobRunner(DataSource database, ObjectProvider<Task<?>> tasks, Clock clock) {
    return new Runner(database, tasks, clock);
  }

  /** Starts running tasks when the platform is ready and stops before its parts are torn down. */
  static final class Runner implements AutoCloseable {
    private final DataSource database;
    private final ObjectProvider<Task<?>> tasks;
    private final Clock clock;
    private @Nullable Scheduler scheduler;

    Runner(DataSource database, ObjectProvider<Task<?>> tasks, Clock clock) {
      this.database = database;
      this.tasks = tasks;
      this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
      var known = new ArrayList<Task<?>>();
      var recurring = new ArrayList<Task<?>>();
      tasks.forEach(task -> (task instanceof OnStartup ? recurring : known).add(task));
      scheduler = build(known, recurring);
      scheduler.start();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Scheduler build(List<Task<?>> known, List<Task<?>> recurring) {
      return Scheduler.create(database, known)
          .startTasks((List) recurring)
          .tableName(TABLE)
          .clock(clock::instant)
          .threads(4)
          .pollingInterval(Duration.ofSeconds(1))
          .heartbeatInterval(HEARTBEAT)
          .shutdownMaxWait(Duration.ofSeconds(10))
          .build();
    }

    @Override
    public synchronized void close() {
      if (scheduler != null) {
        scheduler.stop();
      }
    }
  }
}
