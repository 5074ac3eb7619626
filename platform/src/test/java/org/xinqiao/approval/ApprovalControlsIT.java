package org.xinqiao.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.RuleOff;

@PlatformTest
class ApprovalControlsIT {
  @Autowired private ApplicationContext platform;
  private Control urgent;
  private Control ordinary;
  private Control secondPerson;

  @BeforeEach
  void open() {
    var room = new ReviewRoom(platform);
    urgent =
        new UrgentApprovalControl(
            room.rehearsal(), room.clockProbes(), room.admission, room.probes(), room.clock);
    ordinary = new OrdinaryApprovalControl(room.rehearsal(), room.clockProbes(), room.probes());
    secondPerson = new SecondPersonControl(room.rehearsal(), room.probes());
  }

  @Test
  void bothTimeLimitsPass() {
    assertThat(urgent.check()).hasSizeGreaterThan(8).allMatch(Control.Evidence::held);
    assertThat(ordinary.check()).hasSizeGreaterThan(8).allMatch(Control.Evidence::held);
  }

  @Test
  void theSecondPersonIsHonestAboutWhatIsMissing() {
    var evidence = secondPerson.check();
    assertThat(evidence.stream().filter(Control.Evidence::held)).hasSize(4);
    assertThat(evidence.stream().filter(e -> !e.held()))
        .isNotEmpty()
        .allMatch(e -> e.what().zh().startsWith("尚缺"));
  }

  static Stream<Code> urgentRules() {
    return Stream.of(Refused.URGENT_REASON, Refused.URGENT_QUOTA, Refused.PERSONS_ONLY);
  }

  @ParameterizedTest
  @MethodSource("urgentRules")
  void theUrgentLimitTurnsRedWithoutItsRule(Code rule) {
    assertThat(RuleOff.during(rule, urgent::check)).anyMatch(e -> !e.held());
  }

  @Test
  void theOrdinaryLimitTurnsRedWithoutItsRule() {
    assertThat(RuleOff.during(Refused.PERSONS_ONLY, ordinary::check)).anyMatch(e -> !e.held());
  }

  static Stream<Code> secondPersonRules() {
    return Stream.of(Refused.OWN_REQUEST, Refused.CONTENT_CHANGED);
  }

  @ParameterizedTest
  @MethodSource("secondPersonRules")
  void theSecondPersonTurnsRedWithoutItsRule(Code rule) {
    List<Control.Evidence> evidence = RuleOff.during(rule, secondPerson::check);
    assertThat(evidence.stream().filter(Control.Evidence::held)).hasSizeLessThan(4);
  }

  @Test
  void probesLeaveNoRequestBehind() {
    urgent.check();
    var room = new ReviewRoom(platform);
    var mine =
        room.look(
            Rehearsal.author(),
            boxes -> boxes.mine(org.xinqiao.kernel.Page.Request.of(null, 5), Boxes.Filter.NONE));
    assertThat(mine.items()).isEmpty();
  }
}
