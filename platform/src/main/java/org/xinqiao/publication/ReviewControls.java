package org.xinqiao.publication;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Text;

/** The controls of the three tiers; each is rehearsed every hour. */
@Configuration(proxyBeanMethods = false)
class ReviewControls {
  /** A control that is one rehearsal. */
  private record Rehearsed(String id, Text title, Supplier<List<Evidence>> rehearsal)
      implements Control {
    @Override
    public Duration cadence() {
      return Duration.ofHours(1);
    }

    @Override
    public List<Evidence> check() {
      return rehearsal.get();
    }
  }

  @Bean
  Control departmentReviewControl(TierProbes probes) {
    var title = Text.of("部门初审", "The author's department reviews first");
    return new Rehearsed("A3.2", title, probes::department);
  }

  @Bean
  Control headReviewControl(TierProbes probes) {
    var title = Text.of("负责人复审", "The responsible head reviews second");
    return new Rehearsed("A3.3", title, probes::head);
  }

  @Bean
  Control complianceReviewControl(TierProbes probes) {
    var title = Text.of("合规部门终审", "Compliance decides last");
    return new Rehearsed("A3.4", title, probes::compliance);
  }

  @Bean
  Control threeTierControl(OrderProbes probes) {
    var title = Text.of("三级审核机制", "Three tiers, in order, by three people, on one content");
    return new Rehearsed("A3.5", title, probes::threeTiers);
  }
}
