package org.xinqiao.catalogue;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.account.SyntheticPeople;
import org.xinqiao.inspection.GradeVector;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Probes;
import org.xinqiao.kernel.Text;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Grades;

/** Clause B1.4: every datum has one of four levels, sealed, inherited and never open by default. */
@Component
class LabelControl implements Control {
  private static final String PERSONAL = "联系人手机 13912345678";

  private final Probes probes;
  private final SyntheticPeople people;
  private final SecretGates gates;
  private final Assets assets;
  private final Gradings gradings;
  private final LabelSweep sweep;

  LabelControl(
      Probes probes,
      SyntheticPeople people,
      SecretGates gates,
      Assets assets,
      Gradings gradings,
      LabelSweep sweep) {
    this.probes = probes;
    this.people = people;
    this.gates = gates;
    this.assets = assets;
    this.gradings = gradings;
    this.sweep = sweep;
  }

  @Override
  public String id() {
    return "B1.4";
  }

  @Override
  public Text title() {
    return Text.of("数据权限按绝密、机密、秘密、公开分级", "Every datum carries one of four confidentiality levels");
  }

  @Override
  public Duration cadence() {
    return Duration.ofHours(1);
  }

  @Override
  public List<Evidence> check() {
    var evidence = new ArrayList<>(probes.rehearse(people.staff(), this::probe));
    var found = sweep.run();
    evidence.add(
        Evidence.of(
            found.broken() == 0,
            "标签缺失或封印不符：" + found.broken() + " / " + found.checked(),
            "labels missing or not as sealed: " + found.broken() + " of " + found.checked()));
    evidence.add(
        Evidence.of(
            found.below() == 0,
            "未经批准低于来源级别：" + found.below(),
            "below their sources without approval: " + found.below()));
    return evidence;
  }

  private List<Evidence> probe() {
    var restricted = register(Grades.of(ConfidentialityLevel.L3), List.of());
    var evidence = new ArrayList<Evidence>();
    evidence.add(
        byDefault(
            Text.of("未给级别的登记取创建者可写的最高级", "without a level: the creator's highest, never open")));
    evidence.add(inherits(restricted));
    evidence.add(
        refused(
            Assets.UNLABELLED,
            Text.of("没有级别的数据", "a datum without level"),
            () -> gradings.enter(restricted.graded(GradeVector.NONE))));
    evidence.add(
        refused(
            Assets.GRADE_TOO_LOW,
            Text.of("含个人信息而标为公开", "personal information labelled open"),
            () -> register(Grades.of(ConfidentialityLevel.L1), List.of())));
    evidence.add(
        refused(
            Assets.GRADE_TOO_LOW,
            Text.of("衍生数据低于来源", "a derived datum below its source"),
            () -> register(Grades.of(ConfidentialityLevel.L2), List.of(restricted.id()))));
    evidence.add(stays(restricted));
    evidence.add(
        refused(
            Assets.LABEL_BROKEN,
            Text.of("绕过平台改动级别", "a level changed behind the platform's back"),
            () -> sweep.tamper(restricted)));
    return evidence;
  }

  private Evidence byDefault(Text what) {
    var asset = register(null, List.of());
    return new Evidence(asset.level().compareTo(ConfidentialityLevel.L3) >= 0, what);
  }

  private Evidence inherits(Asset source) {
    var derived = register(Grades.of(ConfidentialityLevel.L3), List.of(source.id()));
    return Evidence.of(
        derived.grades().covers(source.grades()),
        "衍生数据继承来源的级别",
        "a derived datum inherits its source's level");
  }

  private Evidence stays(Asset asset) {
    var outcome = assets.regrade(asset.id(), Grades.of(ConfidentialityLevel.L2), "探测");
    var same = assets.get(asset.id()).level() == asset.level();
    return Evidence.of(
        outcome instanceof Regrading.Asked && same,
        "降级在获批前不生效",
        "a lower level is not in force before it is approved");
  }

  private Evidence refused(Code code, Text attempt, Runnable action) {
    return probes.refused(code, attempt, action);
  }

  private Asset register(@Nullable GradeVector grades, List<Asset.Id> sources) {
    Content content = gates.upload("probe.txt", PERSONAL);
    return assets.register(
        new NewAsset("探测", content.id(), Category.SYSTEM, grades, Period.ofDays(1), "探测", sources));
  }
}
