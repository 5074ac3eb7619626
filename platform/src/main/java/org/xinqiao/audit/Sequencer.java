package org.xinqiao.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.ledger.Checkpoint;
import org.xinqiao.ledger.Integration;
import org.xinqiao.ledger.Integrator;
import org.xinqiao.ledger.TileTree;
import org.xinqiao.ledger.TreeHead;

/**
 * Gives committed entries their place in the log.
 *
 * <p>It walks by transaction and only below the oldest transaction still running: a transaction
 * that commits late always lies ahead of the walk, never behind it. One at a time, by the lock on
 * the head's row.
 */
@Component
class Sequencer {
  /** Name of the job; the row policy of the entries knows it. */
  static final Actor ACTOR = Actor.system("sequencer", InstitutionId.PLATFORM);

  private static final int BATCH = 1024;

  private final UnitOfWork unit;
  private final LogStore store;
  private final LogFiles files;
  private final LogKey key;
  private final Clock clock;

  Sequencer(UnitOfWork unit, LogStore store, LogFiles files, LogKey key, Clock clock) {
    this.unit = unit;
    this.store = store;
    this.files = files;
    this.key = key;
    this.clock = clock;
  }

  /** Places everything that can be placed now. */
  void catchUp() {
    while (unit.as(ACTOR, this::placeBatch)) {
      publish();
    }
  }

  /**
   * Makes the files again from the database when they are missing or are not those of the head. The
   * new files must have the root that was signed, or nothing is published.
   */
  void repair() {
    unit.as(
        ACTOR,
        () -> {
          var head = store.lockLog().head();
          if (!filesHold(head)) {
            rebuild(head);
          }
          return null;
        });
    publish();
  }

  private boolean placeBatch() {
    var log = store.lockLog();
    var pending = store.pending(log, BATCH);
    if (pending.isEmpty()) {
      return false;
    }
    var bodies = pending.stream().map(LogStore.Pending::body).toList();
    var integration = Integrator.integrate(log.head(), files, bodies);
    makeDurable(integration);
    var checkpoint = key.sign(Checkpoint.of(key.origin(), integration.to()).text()).format();
    store.place(log.head().size(), pending);
    var signature = new LogStore.Signature(checkpoint, clock.instant());
    store.moveHead(integration.to(), pending.getLast(), signature);
    return true;
  }

  private void makeDurable(Integration integration) {
    files.write(integration.bundles());
    files.write(integration.tiles());
  }

  private void publish() {
    var checkpoint = unit.as(ACTOR, store::checkpoint);
    checkpoint.ifPresent(
        text -> files.write(Map.of("checkpoint", text.getBytes(StandardCharsets.UTF_8))));
  }

  private boolean filesHold(TreeHead head) {
    try {
      return new TileTree(files, head.size()).root().equals(head.root());
    } catch (RuntimeException e) {
      return false;
    }
  }

  private void rebuild(TreeHead signed) {
    files.clear();
    var head = TreeHead.EMPTY;
    while (head.size() < signed.size()) {
      List<byte[]> bodies = store.placed(head.size(), BATCH);
      var integration = Integrator.integrate(head, files, bodies);
      makeDurable(integration);
      head = integration.to();
    }
    if (!head.equals(signed)) {
      throw new IllegalStateException(
          "日志条目与已签署的账本不符，拒绝发布 / The entries are not those of the signed head " + signed);
    }
  }
}
