package org.xinqiao.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Control.Evidence;
import org.xinqiao.kernel.Ids;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Probes;

/** Changes a canary row and looks what was recorded of it. */
@Component
class ChangeProbes {
  private static final Actor ACTOR = Actor.system("change-probe", InstitutionId.SYNTHETIC);

  private final Probes probes;
  private final CanaryStore canary;
  private final Ids ids;

  ChangeProbes(Probes probes, CanaryStore canary, Ids ids) {
    this.probes = probes;
    this.canary = canary;
    this.ids = ids;
  }

  List<Evidence> everyOperation() {
    var operations = changes().stream().map(CanaryStore.Change::operation).toList();
    return List.of(
        Evidence.of(
            operations.equals(List.of("INSERT", "UPDATE", "DELETE")),
            "增、改、删各留一条行级记录：" + operations,
            "Insert, update and delete leave one row-level record each: " + operations),
        Evidence.missing("数据库层对读取的记录", "a record of reads at the database layer"),
        Evidence.missing("与预写日志的数量对账", "reconciliation of counts with the write-ahead log"));
  }

  List<Evidence> operatorTimeAndContent() {
    var changes = changes();
    var named = changes.stream().allMatch(change -> ACTOR.reference().equals(change.operator()));
    var content =
        changes.size() == 3
            && Objects.equals(changes.get(1).before(), "before")
            && Objects.equals(changes.get(1).after(), "after");
    return List.of(
        Evidence.of(named, "每条记录有操作人", "Every record names its operator"),
        Evidence.of(content, "修改留下前值与后值", "An update keeps the values before and after"),
        Evidence.missing("语句原文与参数", "the statement and its parameters"),
        Evidence.missing("独立于平台数据库的审计存放", "an audit store apart from the platform's database"));
  }

  private List<CanaryStore.Change> changes() {
    var kept = new ArrayList<CanaryStore.Change>();
    probes.rehearse(
        ACTOR,
        () -> {
          var id = ids.next();
          canary.createChangeDelete(id);
          kept.addAll(canary.changesOf(id));
          return List.of();
        });
    return kept;
  }
}
