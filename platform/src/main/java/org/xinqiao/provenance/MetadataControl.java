package org.xinqiao.provenance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Probes;
import org.xinqiao.kernel.Text;
import org.xinqiao.ledger.Json;

/** Clause C3.4: the identity carries creator, time, sensitivity and more, tamper-evident. */
@Component
class MetadataControl implements Control {
  private final Probes probes;
  private final IdentityTrial trial;
  private final IdentityScanStore scan;
  private final Stories stories;

  MetadataControl(Probes probes, IdentityTrial trial, IdentityScanStore scan, Stories stories) {
    this.probes = probes;
    this.trial = trial;
    this.scan = scan;
    this.stories = stories;
  }

  @Override
  public String id() {
    return "C3.4";
  }

  @Override
  public Text title() {
    return Text.of("数字标识包含创建者、创建时间、敏感等级等元信息", "The identity names creator, time and sensitivity");
  }

  @Override
  public Duration cadence() {
    return Duration.ofMinutes(15);
  }

  @Override
  public List<Evidence> check() {
    var evidence = new ArrayList<Evidence>(probes.rehearse(trial.maker(), this::metadata));
    var found = scan.run();
    evidence.add(
        Evidence.of(
            found.incomplete() == 0,
            "抽查 " + found.looked() + " 份数据，元信息不全的：" + found.incomplete(),
            "of " + found.looked() + " data looked at, incomplete: " + found.incomplete()));
    evidence.add(
        Evidence.of(
            found.broken() == 0,
            "签名不符的：" + found.broken(),
            "signature does not fit: " + found.broken()));
    evidence.add(
        Evidence.of(
            found.late() == 0,
            "创建时间与账本时间相差超过 1 秒的：" + found.late(),
            "over a second from the ledger's time: " + found.late()));
    evidence.add(
        Evidence.of(
            found.outOfStep() == 0,
            "标识中的等级与目录现行等级不一致的：" + found.outOfStep(),
            "grade is not the catalogue's present one: " + found.outOfStep()));
    return evidence;
  }

  private List<Evidence> metadata() {
    var asset = trial.register();
    var block = trial.block(asset);
    var named =
        block.isComplete()
            && block.creator().equals(trial.maker().account())
            && block.level() == asset.level()
            && block.institution().equals(asset.institution());
    var changed =
        IdentityBlock.MANDATORY.stream()
            .filter(name -> !name.equals("institution"))
            .map(name -> block.json().with(name, new Json.Text("另一值")))
            .filter(json -> stories.check(new IdentityBlock(json)) == PassportPage.Signature.VALID)
            .count();
    trial.raise(asset);
    var history = trial.gradings(asset);
    var raised =
        history.size() == 2
            && history.getFirst().level() == ConfidentialityLevel.L2
            && history.getLast().level() == ConfidentialityLevel.L3;
    return List.of(
        Evidence.of(
            named,
            "创建者（自然人账号）、时间、等级、机构、目的、保存期限齐全",
            "creator (a person's account), time, grades, institution, purpose, retention are there"),
        Evidence.of(changed == 0, "改动任何一项都会使签名失效", "changing any fact breaks the signature"),
        Evidence.of(
            raised,
            "等级调整同步到标识并保留历史，创建时的等级不变",
            "a new grade is signed beside the old one; that of the creation stays"),
        probes.refused(
            Refused.NO_PERSON,
            Text.of("以系统任务为创建者", "a job as creator"),
            () -> trial.mintByJob(asset)));
  }
}
