package org.xinqiao.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.PlatformTest;
import org.xinqiao.access.AccessProblems;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Controls;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.RuleOff;
import org.xinqiao.testkit.ManualClock;

@PlatformTest
class ReviewControlsIT {
  @Autowired private Controls controls;
  @Autowired private ReviewStage stage;
  @Autowired private Publications publications;
  @Autowired private ManualClock clock;

  /** Results are kept by control and instant. */
  @BeforeEach
  void later() {
    clock.advance(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A2.6", "A2.7", "A3.2", "A3.3", "A3.4", "A3.5"})
  void theControlPassesOnTheRunningPlatform(String id) {
    var known = controls.run(id);
    var evidence = known.result().orElseThrow().evidence();
    assertThat(evidence).isNotEmpty().allMatch(Control.Evidence::held);
    assertThat(known.state()).isEqualTo(Control.State.PASS);
  }

  @Test
  void theSecondPersonControlFailsAndSaysWhatIsMissing() {
    var known = controls.run("A2.4");
    assertThat(known.state()).isEqualTo(Control.State.FAIL);
    assertThat(known.result().orElseThrow().evidence().stream().filter(e -> !e.held()))
        .allMatch(e -> e.what().zh().startsWith("尚缺"));
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of("A3.2", org.xinqiao.approval.Refused.OWN_REQUEST),
        Arguments.of("A3.2", org.xinqiao.approval.Refused.REASON_NEEDED),
        Arguments.of("A3.2", AccessProblems.NO_SEAT),
        Arguments.of("A3.3", AccessProblems.NO_SEAT),
        Arguments.of("A3.3", org.xinqiao.approval.Refused.ALREADY_VOTED),
        Arguments.of("A3.4", AccessProblems.NO_SEAT),
        Arguments.of("A3.4", org.xinqiao.approval.Refused.REASON_NEEDED),
        Arguments.of("A3.4", org.xinqiao.approval.Refused.OWN_REQUEST),
        Arguments.of("A3.5", AccessProblems.NO_SEAT),
        Arguments.of("A3.5", org.xinqiao.approval.Refused.CONTENT_CHANGED),
        Arguments.of("A3.5", Refused.NOT_THREE_TIERS));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theControlTurnsRedWithoutItsRule(String id, Code rule) {
    var known = RuleOff.during(rule, () -> controls.run(id));
    assertThat(known.state()).isEqualTo(Control.State.FAIL);
  }

  @Test
  void probesLeaveNoPublicationBehind() {
    controls.run("A3.5");
    var left = stage.author().call(() -> publications.list(Page.Request.of(null, 5)));
    assertThat(left.items()).isEmpty();
  }
}
