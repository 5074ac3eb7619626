package org.xinqiao.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Access;
import org.xinqiao.access.AccessProblems;
import org.xinqiao.access.Item;
import org.xinqiao.access.Operation;
import org.xinqiao.account.SyntheticPeople;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Probes;
import org.xinqiao.kernel.Text;
import org.xinqiao.screening.Contents;
import org.xinqiao.screening.Quarantines;

/** Clause A3.8: no state secret, and nothing over its audience's level, gets in or out. */
@Component
class SecretControl implements Control {
  /** The statutory form: grade, star, period. Written in pieces, so that this file bears none. */
  static final String MARK = "机密" + "★" + "10年";

  private final Probes probes;
  private final SyntheticPeople people;
  private final SecretGates gates;
  private final Access access;
  private final Quarantines quarantines;
  private final ObjectProvider<ReleaseGate> releases;

  SecretControl(
      Probes probes,
      SyntheticPeople people,
      SecretGates gates,
      Access access,
      Quarantines quarantines,
      ObjectProvider<ReleaseGate> releases) {
    this.probes = probes;
    this.people = people;
    this.gates = gates;
    this.access = access;
    this.quarantines = quarantines;
    this.releases = releases;
  }

  @Override
  public String id() {
    return "A3.8";
  }

  @Override
  public Text title() {
    return Text.of(
        "禁止发布、传播涉密信息", "No state secret or over-level content is published or passed on");
  }

  @Override
  public Duration cadence() {
    return Duration.ofDays(1);
  }

  @Override
  public List<Evidence> check() {
    var evidence = new ArrayList<Evidence>();
    evidence.addAll(probes.rehearse(people.staff(), this::files));
    evidence.addAll(probes.rehearse(people.staff(), this::words));
    evidence.addAll(probes.rehearse(people.staff(), this::levels));
    var overdue = quarantines.overdue();
    evidence.add(
        Evidence.of(
            overdue == 0,
            "逾期未处置的涉密隔离：" + overdue,
            "quarantine records without a decision in time: " + overdue));
    evidence.addAll(releases());
    return evidence;
  }

  private List<Evidence> files() {
    var before = quarantines(people.compliance());
    var clean =
        probes.allowed(
            Text.of("上传并登记普通文件", "uploading and registering an ordinary file"),
            () -> gates.register(gates.upload("probe.txt", "季度例会安排"), "探测"));
    var marked =
        refused(
            Text.of("上传带密级标志的文件", "uploading a file with a marking"),
            () -> gates.upload("probe.txt", MARK + "\n关于例会的通知"));
    var named =
        refused(
            Text.of("文件名带密级标志", "a marking in a file name"),
            () -> gates.upload(MARK + ".txt", "季度例会安排"));
    var recorded = quarantines(people.compliance()) == before + 1;
    var record =
        Evidence.of(
            recorded, "被拒文件已销毁并登记隔离", "the refused file was destroyed and its record written");
    return List.of(clean, marked, named, record);
  }

  private long quarantines(Actor compliance) {
    return compliance.call(quarantines::open);
  }

  private List<Evidence> words() {
    var evidence = new ArrayList<Evidence>();
    evidence.add(
        probes.allowed(Text.of("普通审批意见", "an ordinary comment"), () -> gates.comment("同意，内容齐全")));
    evidence.add(
        refused(Text.of("审批意见带密级标志", "a marking in a comment"), () -> gates.comment(MARK)));
    evidence.add(
        refused(
            Text.of("接口登记的标题带密级标志", "a marking in a title sent to the interface"),
            () -> gates.register(gates.upload("probe.txt", "季度例会安排"), MARK)));
    releases.forEach(gate ->
        evidence.add(
            refused(
                Text.of("发布留言带密级标志", "a marking in a message"), () -> gate.checkMessage(MARK))));
    return evidence;
  }

  private Evidence refused(Text attempt, Runnable action) {
    return probes.refused(Contents.STATE_SECRET, attempt, action);
  }

  private List<Evidence> levels() {
    var staff = people.staff();
    var executive = people.executive();
    var item =
        new Item(
            staff.institution(),
            executive.account(),
            staff.standing().department(),
            ConfidentialityLevel.L4);
    return List.of(
        probes.allowed(
            Text.of("列名高管查看平台绝密级", "a listed executive viewing level 4"),
            () -> executive.call(() -> require(item))),
        probes.refused(
            AccessProblems.EXECUTIVES_ONLY,
            Text.of("业务人员查看平台绝密级", "staff viewing level 4"),
            () -> require(item)));
  }

  private Item require(Item item) {
    access.require(Operation.VIEW, item);
    return item;
  }

  private List<Evidence> releases() {
    var gates = releases.stream().toList();
    if (gates.isEmpty()) {
      return List.of(Evidence.missing("对外发布环节的核查", "the check of what was released"));
    }
    var above = gates.stream().mapToLong(ReleaseGate::aboveClearance).sum();
    return List.of(
        Evidence.of(
            above == 0, "级别高于受众的已发布数据：" + above, "released above the audience's level: " + above));
  }
}
