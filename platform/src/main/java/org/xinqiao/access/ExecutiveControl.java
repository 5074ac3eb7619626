package org.xinqiao.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.account.SyntheticPeople;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Probes;
import org.xinqiao.kernel.Text;

/** B1.6: level 4 is for listed executives only. Partial: says what is missing. */
@Component
class ExecutiveControl implements Control {
  private final Access access;
  private final SyntheticPeople people;
  private final Probes probes;

  ExecutiveControl(Access access, SyntheticPeople people, Probes probes) {
    this.access = access;
    this.people = people;
    this.probes = probes;
  }

  @Override
  public String id() {
    return "B1.6";
  }

  @Override
  public Text title() {
    return Text.of("绝密级仅限高管", "Level 4 is for listed executives only");
  }

  @Override
  public Duration cadence() {
    return Duration.ofHours(1);
  }

  @Override
  public List<Evidence> check() {
    var evidence = new ArrayList<Evidence>();
    evidence.addAll(
        probes.rehearse(
            people.executive(),
            () ->
                List.of(
                    probes.allowed(
                        Text.of("列名高管查看四级数据", "A listed executive views level 4"), this::view))));
    evidence.addAll(refused(people.staff(), AccessProblems.EXECUTIVES_ONLY));
    evidence.addAll(refused(people.head(), AccessProblems.EXECUTIVES_ONLY));
    evidence.addAll(refused(people.compliance(), AccessProblems.EXECUTIVES_ONLY));
    evidence.addAll(refused(people.systemAdmin(), AccessProblems.ADMINISTRATOR));
    evidence.addAll(refused(people.securityAdmin(), AccessProblems.ADMINISTRATOR));
    evidence.addAll(refused(people.auditAdmin(), AccessProblems.ADMINISTRATOR));
    evidence.addAll(refused(people.peerExecutive(), AccessProblems.OTHER_INSTITUTION));
    evidence.add(Evidence.missing("高管名单双人维护", "the list kept by two persons"));
    evidence.add(Evidence.missing("密钥只向高管会话释放", "keys released to executives' sessions only"));
    evidence.add(Evidence.missing("离任自动除名", "striking off by itself when the post changes"));
    return evidence;
  }

  private List<Evidence> refused(Actor actor, Code expected) {
    var attempt = Text.of(actor.who().name() + " 查看四级数据", actor.who().name() + " views level 4");
    return probes.rehearse(actor, () -> List.of(probes.refused(expected, attempt, this::view)));
  }

  private void view() {
    var staff = people.staff();
    access.require(
        Operation.VIEW,
        new Item(
            staff.institution(),
            staff.account(),
            staff.standing().department(),
            ConfidentialityLevel.L4));
  }
}
