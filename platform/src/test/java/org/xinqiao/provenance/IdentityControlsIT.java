package org.xinqiao.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.institution.Institutions;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Controls;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.RuleOff;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.testkit.ManualClock;

@PlatformTest
class IdentityControlsIT {
  @Autowired Controls controls;
  @Autowired Institutions institutions;
  @Autowired IdentityTrial trial;
  @Autowired IdentityScanStore scan;
  @Autowired UnitOfWork unit;
  @Autowired JdbcClient jdbc;
  @Autowired ManualClock clock;

  /** Results are kept by control and instant. */
  @BeforeEach
  void later() {
    clock.advance(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C3.3", "C3.4"})
  void theControlPassesOnTheRunningPlatform(String id) {
    var known = controls.run(id);

    assertThat(known.result().orElseThrow().evidence())
        .isNotEmpty()
        .allMatch(Control.Evidence::held);
    assertThat(known.state()).isEqualTo(Control.State.PASS);
  }

  static Stream<Arguments> rules() {
    return Stream.of(Arguments.of("C3.3", Refused.MINTED), Arguments.of("C3.4", Refused.NO_PERSON));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theControlTurnsRedWithoutItsRule(String id, Code rule) {
    var known = RuleOff.during(rule, () -> controls.run(id));

    assertThat(known.state()).isEqualTo(Control.State.FAIL);
  }

  /** An old, milder statement put on top by SQL: its signature holds, but not for today. */
  @Test
  void aGradeLoweredInThePassportOnlyIsFound() {
    var before = scan.run();
    var bank = Drafts.institution(institutions, "INTL");
    var maker = Drafts.person(bank, UUID.randomUUID(), Role.STAFF);
    var asset = maker.call(() -> trial.raise(trial.register()));
    var clean = scan.run();
    assertThat(clean.looked()).isGreaterThan(before.looked());
    assertThat(clean.outOfStep()).isEqualTo(before.outOfStep());

    unit.as(
        maker,
        () ->
            jdbc.sql(
                    "insert into provenance.grading select institution,"
                        + " 'ffffffff-ffff-7fff-bfff-ffffffffffff', identity, statement, level, at"
                        + " from provenance.grading where identity = ? and level = 'L2'")
                .param(asset.digitalIdentity())
                .update());

    assertThat(scan.run().outOfStep()).isEqualTo(before.outOfStep() + 1);
  }
}
