package org.xinqiao.publication;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.kernel.CheckedControl;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Text;

/** The controls of the three tiers; each is rehearsed every hour. */
@Configuration(proxyBeanMethods = false)
class ReviewControls {
  private static final Duration CADENCE = Duration.ofHours(1);

  @Bean
  Control departmentReviewControl(TierProbes probes) {
    var title = Text.of("部门初审", "The author's department reviews first");
    return new CheckedControl("A3.2", title, CADENCE, probes::department);
  }

  @Bean
  Control headReviewControl(TierProbes probes) {
    var title = Text.of("负责人复审", "The responsible head reviews second");
    return new CheckedControl("A3.3", title, CADENCE, probes::head);
  }

  @Bean
  Control complianceReviewControl(TierProbes probes) {
    var title = Text.of("合规部门终审", "Compliance decides last");
    return new CheckedControl("A3.4", title, CADENCE, probes::compliance);
  }

  @Bean
  Control threeTierControl(OrderProbes probes) {
    var title = Text.of("三级审核机制", "Three tiers, in order, by three people, on one content");
    return new CheckedControl("A3.5", title, CADENCE, probes::threeTiers);
  }
}
