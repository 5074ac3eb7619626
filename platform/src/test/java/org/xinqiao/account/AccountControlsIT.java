package org.xinqiao.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Controls;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.RuleOff;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.testkit.ManualClock;

@PlatformTest
class AccountControlsIT {
  @Autowired Controls controls;
  @Autowired ManualClock clock;
  @Autowired UnitOfWork units;
  @Autowired JdbcClient jdbc;

  private Controls.Known run(String id) {
    clock.advance(Duration.ofSeconds(1));
    return controls.run(id);
  }

  private Controls.Known runWithout(Code rule, String id) {
    return RuleOff.during(rule, () -> run(id));
  }

  private static long failures(Controls.Known known) {
    return known.result().orElseThrow().evidence().stream()
        .filter(evidence -> !evidence.held())
        .count();
  }

  @Test
  void initialPasswordsPass() {
    var known = run("A1.6");
    assertThat(known.result().orElseThrow().evidence()).allMatch(Control.Evidence::held);
    assertThat(known.state()).isEqualTo(Control.State.PASS);
  }

  @Test
  void initialPasswordsFailWithoutOneOfTheirRules() {
    assertThat(runWithout(SignInProblems.INITIAL_ONLY, "A1.6").state())
        .isEqualTo(Control.State.FAIL);
    assertThat(runWithout(SignInProblems.INITIAL_SPENT, "A1.6").state())
        .isEqualTo(Control.State.FAIL);
    assertThat(runWithout(PasswordProblems.UNCHANGED, "A1.6").state())
        .isEqualTo(Control.State.FAIL);
  }

  @Test
  void passwordStrengthPasses() {
    var known = run("A1.7");
    assertThat(known.result().orElseThrow().evidence()).allMatch(Control.Evidence::held);
    assertThat(known.state()).isEqualTo(Control.State.PASS);
  }

  @Test
  void passwordStrengthFailsWithoutOneOfItsRules() {
    assertThat(runWithout(PasswordProblems.TOO_SHORT, "A1.7").state())
        .isEqualTo(Control.State.FAIL);
    assertThat(runWithout(PasswordProblems.TOO_UNIFORM, "A1.7").state())
        .isEqualTo(Control.State.FAIL);
    assertThat(runWithout(PasswordProblems.KNOWN_WEAK, "A1.7").state())
        .isEqualTo(Control.State.FAIL);
  }

  @Test
  void theLockIsPartialAndNoticesItsRuleMissing() {
    var known = run("A2.2");
    assertThat(known.state()).isEqualTo(Control.State.FAIL);
    assertThat(failures(known)).isEqualTo(3);
    assertThat(failures(runWithout(SignInProblems.REFUSED, "A2.2"))).isGreaterThan(3);
  }

  @Test
  void factorsAreMissingAndThePasswordIsChecked() {
    var known = run("F3.1");
    assertThat(known.state()).isEqualTo(Control.State.FAIL);
    assertThat(failures(known)).isEqualTo(3);
    assertThat(failures(runWithout(SignInProblems.REFUSED, "F3.1"))).isGreaterThan(3);
  }

  @Test
  void thePlanesArePartialAndNoticeTheirRulesMissing() {
    var known = run("G3.2");
    assertThat(known.state()).isEqualTo(Control.State.FAIL);
    assertThat(failures(known)).isEqualTo(1);
    assertThat(failures(runWithout(Planes.OUTSIDE, "G3.2"))).isEqualTo(10);
    assertThat(failures(runWithout(AccountProblems.EXCLUSIVE_OUTSIDER, "G3.2"))).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A1.6", "A1.7", "A2.2", "F3.1"})
  void aProbeLeavesNoPasswordAndNoSessionBehind(String id) {
    run(id);
    int left =
        units.as(
            Actor.system("test", InstitutionId.SYNTHETIC),
            () ->
                jdbc.sql(
                        """
                        select (select count(*) from account.account
                            where password_hash is not null or tries > 0)
                          + (select count(*) from account.session)\
                        """)
                    .query(Integer.class)
                    .single());
    assertThat(left).isZero();
  }
}
