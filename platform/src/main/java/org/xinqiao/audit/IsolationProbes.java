package org.xinqiao.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Control.Evidence;
import org.xinqiao.kernel.Ids;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.UnitOfWork;

/** Two synthetic institutions try to reach each other's rows. */
@Component
class IsolationProbes {
  private static final Actor HERE = Actor.system("isolation-probe", InstitutionId.SYNTHETIC);
  private static final Actor THERE = Actor.system("isolation-probe", InstitutionId.SYNTHETIC_PEER);

  private final UnitOfWork unit;
  private final CanaryStore canary;
  private final Ids ids;

  IsolationProbes(UnitOfWork unit, CanaryStore canary, Ids ids) {
    this.unit = unit;
    this.canary = canary;
    this.ids = ids;
  }

  List<Evidence> neitherSeesTheOther() {
    var id = ids.next();
    unit.as(
        HERE,
        () -> {
          canary.create(id);
          return null;
        });
    try {
      return evidence(id);
    } finally {
      unit.as(HERE, () -> canary.deleted(id));
    }
  }

  private List<Evidence> evidence(UUID id) {
    var own = unit.as(HERE, () -> canary.seen(id)) == 1;
    var seen = unit.as(THERE, () -> canary.seen(id)) != 0;
    var changed = unit.as(THERE, () -> canary.changed(id)) != 0;
    var deleted = unit.as(THERE, () -> canary.deleted(id)) != 0;
    return List.of(
        Evidence.of(own, "本机构看得到自己的行", "An institution sees its own row"),
        Evidence.of(!seen, "他机构读不到、数不到", "Another can neither read nor count it"),
        Evidence.of(!changed && !deleted, "他机构改不了、删不掉", "Another can neither change nor delete it"),
        Evidence.of(insertRefused(), "不能写入他机构名下", "No row can be written in another's name"),
        Evidence.missing("按机构的配额", "quotas per institution"),
        Evidence.missing("网络与备份层面的隔离", "isolation of networks and backups"));
  }

  private boolean insertRefused() {
    try {
      unit.as(
          THERE,
          () -> {
            canary.createFor(InstitutionId.SYNTHETIC, ids.next());
            return null;
          });
      return false;
    } catch (DataAccessException refused) {
      return String.valueOf(refused.getMostSpecificCause().getMessage()).contains("row-level");
    }
  }
}
