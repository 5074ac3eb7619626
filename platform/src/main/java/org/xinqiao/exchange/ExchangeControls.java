package org.xinqiao.exchange;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.kernel.CheckedControl;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Text;

/** The controls of exchange. None passes yet; each says what it still lacks. */
@Configuration(proxyBeanMethods = false)
class ExchangeControls {
  @Bean
  Control onlineViewingControl(ViewingProbes probes) {
    var title = Text.of("绝密级仅限在线查看", "Level 4 is viewed on line only");
    return new CheckedControl("B1.7", title, Duration.ofMinutes(15), probes::levelFour);
  }

  @Bean
  Control trackingControl(TransferProbes probes) {
    var title = Text.of("构建多层级的数据追踪体系", "Tracking spans creation, transmission and use");
    return new CheckedControl("C3.2", title, Duration.ofHours(1), probes::tracking);
  }

  @Bean
  Control transferControl(TransferProbes probes) {
    var title = Text.of("传输须经访问控制", "A transfer happens only if policy allows it");
    return new CheckedControl("C3.6", title, Duration.ofMinutes(15), probes::transfers);
  }

  @Bean
  Control validationControl(ViewingProbes probes) {
    var title = Text.of("数据校验", "What comes in and goes out is validated");
    return new CheckedControl("F3.5", title, Duration.ofMinutes(15), probes::validation);
  }
}
