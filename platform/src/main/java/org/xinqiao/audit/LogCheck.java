package org.xinqiao.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.ledger.LogAudit;
import org.xinqiao.ledger.NoteVerifier;
import org.xinqiao.ledger.VerifierKey;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recomputes the whole log from its files, trusting only the public key, and then compares with it
 * what the actor's institution sees of its own entries.
 */
@Component
class LogCheck {
  private static final int BATCH = 512;

  private final UnitOfWork unit;
  private final VerificationStore store;
  private final LogFiles files;
  private final LogKey key;
  private final JsonMapper json;

  LogCheck(UnitOfWork unit, VerificationStore store, LogFiles files, LogKey key, JsonMapper json) {
    this.unit = unit;
    this.store = store;
    this.files = files;
    this.key = key;
    this.json = json;
  }

  /** What was found; {@code where} is null when everything agrees. */
  record Found(long leaves, long entries, @Nullable String where, @Nullable String why) {}

  /** Checks now; {@code own} is about how many entries the institution has. */
  Found run(long own, Verifications.Progress progress) {
    var trusted = NoteVerifier.of(VerifierKey.parse(key.verifierKey()).orThrow());
    var outcome =
        LogAudit.run(trusted, files, (done, total) -> progress.checked(done, total + own));
    return switch (outcome) {
      case LogAudit.Outcome.Broken(var where, var why) -> new Found(0, 0, where, why);
      case LogAudit.Outcome.Sound sound -> entries(sound.checkpoint().head().size(), own, progress);
    };
  }

  private Found entries(long size, long own, Verifications.Progress progress) {
    var comparison = new OwnEntries(files, json, size);
    var compared = 0L;
    for (var from = 0L; from < size; ) {
      var first = from;
      var batch = unit.apart(() -> store.placed(first, size, BATCH));
      for (var entry : batch) {
        var difference = comparison.difference(entry);
        if (difference.isPresent()) {
          return new Found(size, compared, "entry " + entry.index(), difference.get());
        }
        compared++;
      }
      progress.checked(size + compared, size + Math.max(own, compared));
      from = batch.size() < BATCH ? size : batch.getLast().index() + 1;
    }
    return new Found(size, compared, null, null);
  }
}
