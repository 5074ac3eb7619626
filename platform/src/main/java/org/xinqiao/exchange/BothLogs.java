package org.xinqiao.exchange;

import org.springframework.stereotype.Component;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.UnitOfWork;

/** Writes what concerns two institutions into the operation logs of both, in one transaction. */
@Component
class BothLogs {
  private final Audit audit;
  private final UnitOfWork unit;

  BothLogs(Audit audit, UnitOfWork unit) {
    this.audit = audit;
    this.unit = unit;
  }

  void own(Act act) {
    audit.append(act);
  }

  void both(InstitutionId other, Act act) {
    audit.append(act);
    unit.across(other, () -> audit.append(act));
  }
}
