package org.xinqiao.approval;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Probes;
import org.xinqiao.kernel.Text;

/** A2.7: ordinary requests are decided within 24 hours, and each level sees its share. */
@Component
class OrdinaryApprovalControl implements Control {
  private final Rehearsal rehearsal;
  private final ClockProbes clock;
  private final Probes probes;

  OrdinaryApprovalControl(Rehearsal rehearsal, ClockProbes clock, Probes probes) {
    this.rehearsal = rehearsal;
    this.clock = clock;
    this.probes = probes;
  }

  @Override
  public String id() {
    return "A2.7";
  }

  @Override
  public Text title() {
    return Text.of("一般业务审批 24 小时内完成", "Ordinary approvals are decided within 24 hours");
  }

  @Override
  public Duration cadence() {
    return Duration.ofHours(1);
  }

  @Override
  public List<Evidence> check() {
    return probes.rehearse(Rehearsal.author(), this::inRehearsal);
  }

  private List<Evidence> inRehearsal() {
    var levels = IntStream.range(0, 3).mapToObj(i -> Rehearsal.level("TIER" + i, 1)).toList();
    var asked = rehearsal.ask(Urgency.ORDINARY, null, levels);
    var evidence = new ArrayList<Evidence>();
    evidence.add(
        Evidence.of(
            shares(asked).equals(List.of(8L, 16L, 24L)),
            "三级各占时限的三分之一，逐级显示",
            "Three levels are shown a third of the limit each"));
    evidence.addAll(clock.walk(asked));
    return evidence;
  }

  private static List<Long> shares(Approval asked) {
    var count = asked.levels().size();
    return IntStream.range(0, count)
        .mapToObj(i -> asked.deadline().levelDueAt(i, count))
        .map(due -> Duration.between(asked.askedAt(), due).toHours())
        .toList();
  }
}
