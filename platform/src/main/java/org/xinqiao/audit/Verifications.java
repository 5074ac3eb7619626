package org.xinqiao.audit;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Ids;
import org.xinqiao.kernel.UnitOfWork;

/** Checking that the log is whole, at the wish of somebody who reads it. */
@Service
public class Verifications {
  private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);

  private final Audit audit;
  private final LogCheck check;
  private final VerificationStore store;
  private final UnitOfWork unit;
  private final Ids ids;
  private final Clock clock;

  Verifications(
      Audit audit, LogCheck check, VerificationStore store, UnitOfWork unit, Ids ids, Clock clock) {
    this.audit = audit;
    this.check = check;
    this.store = store;
    this.unit = unit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Hears how far a verification has come; what it throws ends the verification. */
  @FunctionalInterface
  public interface Progress {
    /** Called after each part with what was checked so far and about how much there is. */
    void checked(long done, long total);
  }

  /** How far the log can be relied on now. */
  @Transactional(readOnly = true)
  public Integrity integrity() {
    return store.integrity(audit.count(Filter.ALL));
  }

  /**
   * Checks everything and writes down what was found. Reads the whole log, so it belongs into a
   * job, outside any transaction.
   */
  public Verified verify(Progress progress) {
    var own = unit.apart(() -> audit.count(Filter.ALL));
    var found = check.run(own, progress);
    var verified =
        new Verified(
            ids.next(),
            clock.instant(),
            Actor.current().account(),
            found.leaves(),
            found.entries(),
            found.where(),
            found.why());
    if (!verified.isSound()) {
      LOG.error("The log does not agree at {}: {}", verified.where(), verified.why());
    }
    return unit.apart(() -> written(verified));
  }

  private Verified written(Verified verified) {
    store.insert(verified);
    audit.append(
        Act.of("audit.verify")
            .with("verification", verified.id())
            .with("outcome", verified.isSound() ? "SOUND" : "BROKEN")
            .with("leaves", verified.leaves())
            .with("entries", verified.entries())
            .with("where", verified.where())
            .with("why", verified.why()));
    return verified;
  }
}
