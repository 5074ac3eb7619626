package org.xinqiao.audit;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.kernel.CheckedControl;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Text;

/** Registers the chapter's controls with their numbers, titles and cadence. */
@Configuration(proxyBeanMethods = false)
class AuditControls {
  @Bean
  Control logsAreKeptFiveYears(LogProbes probes) {
    var title = Text.of("操作日志保存不少于五年", "Operation logs are kept five years or more");
    return new CheckedControl("A2.5", title, Duration.ofDays(1), probes::keptAndComplete);
  }

  @Bean
  Control everyChangeIsRecorded(ChangeProbes probes) {
    var title = Text.of("完整记录数据的增删改查", "Create, read, update and delete are all recorded");
    return new CheckedControl("C3.10", title, Duration.ofHours(1), probes::everyOperation);
  }

  @Bean
  Control changesNameTheirOperator(ChangeProbes probes) {
    var title = Text.of("精确到操作人、时间和内容", "Records name the operator, the time and the content");
    return new CheckedControl("C3.11", title, Duration.ofHours(1), probes::operatorTimeAndContent);
  }

  @Bean
  Control historyCannotBeAltered(LogProbes probes) {
    var title = Text.of("历史记录不可篡改", "Recorded history cannot be altered unnoticed");
    return new CheckedControl("F3.3", title, Duration.ofHours(1), probes::tamperEvident);
  }

  @Bean
  Control institutionsAreIsolated(IsolationProbes probes) {
    var title = Text.of("租户隔离", "Institutions are isolated from each other");
    return new CheckedControl("F4.6", title, Duration.ofMinutes(5), probes::neitherSeesTheOther);
  }
}
