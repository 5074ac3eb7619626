package org.xinqiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.access.AccessProblems;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Controls;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.RuleOff;
import org.xinqiao.provenance.Passports;
import org.xinqiao.testkit.ManualClock;

@PlatformTest
class ExchangeControlsIT {
  @Autowired ApplicationContext context;
  @Autowired Controls controls;
  @Autowired Deliveries deliveries;
  @Autowired ManualClock clock;

  /** Results are kept by control and instant. */
  @BeforeEach
  void later() {
    clock.advance(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"B1.7", "C3.2", "C3.6", "F3.5"})
  void everyProbeHoldsAndOnlyWhatIsMissingFails(String id) {
    var known = controls.run(id);

    assertThat(known.state()).isEqualTo(Control.State.FAIL);
    assertThat(failed(known)).isNotEmpty().allMatch(what -> what.startsWith("尚缺"));
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of("B1.7", AccessProblems.EXECUTIVES_ONLY),
        Arguments.of("B1.7", AccessProblems.VIEW_ONLY),
        Arguments.of("B1.7", DeliveryProblems.PAGES_ONLY),
        Arguments.of("C3.2", Passports.UNKNOWN),
        Arguments.of("C3.6", AgreementProblems.NONE),
        Arguments.of("C3.6", AgreementProblems.EXPIRED),
        Arguments.of("C3.6", AgreementProblems.ABOVE_CEILING),
        Arguments.of("C3.6", AgreementProblems.OTHER_CATEGORY),
        Arguments.of("C3.6", AgreementProblems.NOT_A_PARTY),
        Arguments.of("F3.5", AgreementProblems.CHANGED),
        Arguments.of("F3.5", AgreementProblems.MALFORMED));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleThatIsOffIsNoticed(String id, Code rule) {
    var known = RuleOff.during(rule, () -> controls.run(id));

    assertThat(failed(known)).anyMatch(what -> !what.startsWith("尚缺"));
  }

  @Test
  void probesLeaveNoDeliveryBehind() {
    controls.run("C3.2");
    var watcher = Actor.system("test", InstitutionId.SYNTHETIC);

    var left = watcher.call(() -> deliveries.outbox(Page.Request.of(null, null)));

    assertThat(left.items()).isEmpty();
  }

  private static List<String> failed(Controls.Known known) {
    return known.result().orElseThrow().evidence().stream()
        .filter(evidence -> !evidence.held())
        .map(evidence -> evidence.what().zh())
        .toList();
  }
}
