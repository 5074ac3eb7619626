package org.xinqiao.kernel;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries rules out on the running platform, without leaving business rows behind. */
@Component
public class Probes {
  private final TransactionTemplate rehearsal;
  private final Refusals refusals;

  Probes(PlatformTransactionManager transactions, Refusals refusals) {
    this.rehearsal = new TransactionTemplate(transactions);
    this.rehearsal.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.refusals = refusals;
  }

  /** Runs {@code probe} as {@code actor} in a transaction that is always rolled back. */
  public List<Control.Evidence> rehearse(Actor actor, Supplier<List<Control.Evidence>> probe) {
    return actor.call(() ->
        rehearsal.execute(status -> {
          status.setRollbackOnly();
          return probe.get();
        }));
  }

  /**
   * A negative probe: counts only when {@code attempt} is refused with exactly {@code expected} and
   * the refusal was written down.
   */
  public Control.Evidence refused(Code expected, Text attempt, Runnable action) {
    try {
      action.run();
      return new Control.Evidence(
          false, Text.of("未被拒绝：" + attempt.zh(), "Not refused: " + attempt.en()));
    } catch (Problem problem) {
      var right = problem.code().equals(expected);
      refusals.record(problem);
      var outcome = problem.code().value();
      return new Control.Evidence(
          right,
          Text.of(
              "拒绝（" + outcome + "）：" + attempt.zh(), "Refused (" + outcome + "): " + attempt.en()));
    }
  }

  /** A positive probe: holds when {@code action} is not refused. */
  public Control.Evidence allowed(Text attempt, Runnable action) {
    try {
      action.run();
      return new Control.Evidence(true, Text.of("通过：" + attempt.zh(), "Allowed: " + attempt.en()));
    } catch (Problem problem) {
      var code = problem.code().value();
      return new Control.Evidence(
          false,
          Text.of(
              "误拒（" + code + "）：" + attempt.zh(),
              "Wrongly refused (" + code + "): " + attempt.en()));
    }
  }
}
