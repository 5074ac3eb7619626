package org.xinqiao.job;

import org.springframework.stereotype.Component;
import org.xinqiao.audit.Verifications;
import org.xinqiao.audit.Verified;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.UnitOfWork;

/** Has the whole log recomputed. */
@Component
class AuditVerification implements Work {
  private final Verifications verifications;
  private final Endings endings;
  private final UnitOfWork unit;

  AuditVerification(Verifications verifications, Endings endings, UnitOfWork unit) {
    this.verifications = verifications;
    this.endings = endings;
    this.unit = unit;
  }

  @Override
  public Job.Kind kind() {
    return Job.Kind.AUDIT_VERIFY;
  }

  @Override
  public void perform(JobStore.Attempt attempt, JobPerformer.Report report) {
    var verified = verifications.verify(report::at);
    unit.apart(() -> {
      endings.done(attempt, outcome(verified));
      return true;
    });
  }

  private static Text outcome(Verified verified) {
    return verified.isSound()
        ? Text.of(
            "账本 " + verified.leaves() + " 条完整无误，本机构 " + verified.entries() + " 条与账本一致",
            verified.leaves()
                + " leaves are sound; all "
                + verified.entries()
                + " own entries agree")
        : Text.of(
            "发现不符：" + verified.where() + "，" + verified.why(),
            "Differences found at " + verified.where() + ": " + verified.why());
  }
}
