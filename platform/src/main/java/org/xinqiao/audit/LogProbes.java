package org.xinqiao.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Control.Evidence;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.ledger.LogAudit;
import org.xinqiao.ledger.NoteVerifier;
import org.xinqiao.ledger.VerifierKey;

/** Looks at the log as a stranger would, and at who could rewrite it. */
@Component
class LogProbes {
  private static final Actor ACTOR = Actor.system("log-probe", InstitutionId.SYNTHETIC);

  private final UnitOfWork unit;
  private final CanaryStore canary;
  private final LogFiles files;
  private final LogKey key;

  LogProbes(UnitOfWork unit, CanaryStore canary, LogFiles files, LogKey key) {
    this.unit = unit;
    this.canary = canary;
    this.files = files;
    this.key = key;
  }

  List<Evidence> keptAndComplete() {
    var rewritable = unit.as(ACTOR, canary::mayRewriteTheLog);
    var gaps = unit.as(ACTOR, canary::gaps);
    return List.of(
        Evidence.of(
            !rewritable,
            "应用角色无权修改或删除日志",
            "The application role may not change or delete log entries"),
        Evidence.of(gaps == 0, "账本序号连续，缺口 " + gaps, "Places in the ledger are gapless: " + gaps),
        wholeLog(),
        Evidence.missing("一次写入存储上的副本与五年锁定期", "a copy on write-once storage locked for five years"),
        Evidence.missing("旧分段的恢复演练", "restore drills of aged segments"));
  }

  List<Evidence> tamperEvident() {
    return List.of(
        wholeLog(),
        Evidence.missing("四家以上机构的见证签名", "cosignatures of four or more institutions"),
        Evidence.missing("各机构之间交换账本头", "heads exchanged between institutions"));
  }

  /** Recomputes every tile and the root from the entries, trusting only the public key. */
  private Evidence wholeLog() {
    var outcome = LogAudit.run(trusted(), files, (done, total) -> {});
    return switch (outcome) {
      case LogAudit.Outcome.Sound sound ->
          Evidence.of(true, "整本账本重新计算无误", "The whole ledger was recomputed and is sound");
      case LogAudit.Outcome.Broken(var where, var why) ->
          Evidence.of(
              false, "账本在 " + where + " 处不符", "The ledger is broken at " + where + ": " + why);
    };
  }

  private NoteVerifier trusted() {
    return NoteVerifier.of(VerifierKey.parse(key.verifierKey()).orThrow());
  }
}
