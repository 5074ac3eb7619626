package org.xinqiao.approval;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Probes;
import org.xinqiao.kernel.Text;

/** A2.6: urgent requests are decided within an hour, and urgency is scarce. */
@Component
class UrgentApprovalControl implements Control {
  private static final String REASON = "控制探测";

  private final Rehearsal rehearsal;
  private final ClockProbes clock;
  private final Admission admission;
  private final Probes probes;
  private final Clock time;

  UrgentApprovalControl(
      Rehearsal rehearsal, ClockProbes clock, Admission admission, Probes probes, Clock time) {
    this.rehearsal = rehearsal;
    this.clock = clock;
    this.admission = admission;
    this.probes = probes;
    this.time = time;
  }

  @Override
  public String id() {
    return "A2.6";
  }

  @Override
  public Text title() {
    return Text.of("紧急业务审批 1 小时内完成", "Urgent approvals are decided within one hour");
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
    var evidence = new ArrayList<Evidence>();
    evidence.addAll(clock.walk(ask(REASON)));
    evidence.add(
        probes.refused(
            Refused.URGENT_REASON,
            Text.of("紧急申请不写理由", "An urgent request without a reason"),
            () -> ask(null)));
    useUpTheQuota();
    evidence.add(
        probes.refused(
            Refused.URGENT_QUOTA,
            Text.of("超过配额的紧急申请", "An urgent request over the quota"),
            () -> ask(REASON)));
    return evidence;
  }

  private void useUpTheQuota() {
    var used = admission.used(time.instant());
    for (var n = used.urgent() + 1; n <= Admission.quota(used.all() + n - used.urgent()); n++) {
      ask(REASON);
    }
  }

  private Approval ask(@Nullable String reason) {
    return rehearsal.ask(Urgency.URGENT, reason, List.of(Rehearsal.level("ONLY", 1)));
  }
}
