package org.xinqiao.approval;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Probes;
import org.xinqiao.kernel.Text;

/** A2.4: a critical operation needs a second person who approves exactly that operation. */
@Component
class SecondPersonControl implements Control {
  private final Rehearsal rehearsal;
  private final Probes probes;

  SecondPersonControl(Rehearsal rehearsal, Probes probes) {
    this.rehearsal = rehearsal;
    this.probes = probes;
  }

  @Override
  public String id() {
    return "A2.4";
  }

  @Override
  public Text title() {
    return Text.of("关键操作双人复核", "Critical operations need a second person");
  }

  @Override
  public Duration cadence() {
    return Duration.ofHours(1);
  }

  @Override
  public List<Evidence> check() {
    var evidence = new ArrayList<>(probes.rehearse(Rehearsal.author(), this::inRehearsal));
    evidence.addAll(missing());
    return evidence;
  }

  private List<Evidence> inRehearsal() {
    var checker = Rehearsal.staff("checker");
    var twoPersons = ask(2);
    rehearsal.approve(twoPersons, checker, Rehearsal.DIGEST);
    return List.of(
        probes.refused(
            Refused.OWN_REQUEST,
            Text.of("本人批准本人的操作", "The maker approves their own operation"),
            () -> rehearsal.approve(ask(1), Rehearsal.author(), Rehearsal.DIGEST)),
        probes.refused(
            Refused.ALREADY_VOTED,
            Text.of("同一人换账号再批一次", "The same person approves again with another account"),
            () ->
                rehearsal.approve(
                    twoPersons, Rehearsal.account("second", "checker"), Rehearsal.DIGEST)),
        probes.refused(
            Refused.CONTENT_CHANGED,
            Text.of("批准后内容被替换", "The operation changed after it was shown"),
            () -> rehearsal.approve(ask(1), checker, "sha-256:" + "1".repeat(64))),
        probes.allowed(
            Text.of("另一人批准同一内容", "Another person approves exactly that"),
            () -> rehearsal.approve(ask(1), checker, Rehearsal.DIGEST)));
  }

  private static List<Evidence> missing() {
    return List.of(
        Evidence.missing("复核时重新验证第二因素", "a fresh second factor at the time of approving"),
        Evidence.missing("批准后 30 分钟内一次性执行的窗口", "execution once, within 30 minutes of approval"),
        Evidence.missing(
            "关键操作目录全部接入（现有：发布三级审核、降低分级、协议签署）",
            "every operation of the catalogue behind it (so far: release, grade downgrade, agreement)"),
        Evidence.missing("高风险操作不得由同一汇报线复核", "no checker of the same reporting line for top risks"));
  }

  private Approval ask(int quorum) {
    return rehearsal.ask(Urgency.ORDINARY, null, List.of(Rehearsal.level("CHECKER", quorum)));
  }
}
