package org.xinqiao.audit;

import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Refusals;
import org.xinqiao.kernel.UnitOfWork;

/** Writes refusals to the operation log, in a transaction that outlives the refused one. */
@Component
class AuditedRefusals implements Refusals {
  private final UnitOfWork unit;
  private final Audit audit;

  AuditedRefusals(UnitOfWork unit, Audit audit) {
    this.unit = unit;
    this.audit = audit;
  }

  @Override
  public void record(Problem problem) {
    var act =
        Act.of("refusal")
            .refused()
            .with("code", problem.code().value())
            .with("clause", problem.code().clause())
            .with("detail", problem.detail().en());
    unit.apart(() -> audit.append(act));
  }
}
