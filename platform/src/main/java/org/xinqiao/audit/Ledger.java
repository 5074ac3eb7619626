package org.xinqiao.audit;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.ledger.Checkpoint;
import org.xinqiao.ledger.SignedNote;
import org.xinqiao.ledger.TileTree;
import org.xinqiao.ledger.TlogProof;

/** The transparency log: what strangers may read, and proofs for those who hold an entry. */
@Service
public class Ledger {
  /** The entry is not in the log yet; it will be within seconds. */
  public static final Code NOT_PLACED =
      new Code(
          "audit.not-placed",
          409,
          "F3.3",
          Text.of("这条日志尚未进入账本", "The entry is not in the ledger yet"),
          Text.of("请几秒后重试", "Try again in a few seconds"));

  private final Sequencer sequencer;
  private final LogStore store;
  private final LogFiles files;
  private final LogKey key;
  private final UnitOfWork unit;

  Ledger(Sequencer sequencer, LogStore store, LogFiles files, LogKey key, UnitOfWork unit) {
    this.sequencer = sequencer;
    this.store = store;
    this.files = files;
    this.key = key;
    this.unit = unit;
  }

  /** The log's verifier key: all that a verifier needs to trust. */
  public String verifierKey() {
    return key.verifierKey();
  }

  /** An object of the log by its tlog-tiles path, or empty; paths outside the log throw. */
  public Optional<byte[]> object(String path) {
    return files.read(path);
  }

  /** Places all committed entries now instead of within the next moment. */
  public void catchUp() {
    sequencer.catchUp();
  }

  /** How many entries the latest signed checkpoint covers; none before the first. */
  public long height() {
    return files.read("checkpoint").map(note -> size(SignedNote.parse(note).orThrow())).orElse(0L);
  }

  /** Place of one of the actor's own entries. */
  public long indexOf(long number) {
    return unit.apart(() -> store.indexOf(number)).orElseThrow(() -> new Problem(NOT_PLACED));
  }

  /**
   * Place of any entry, or empty while it has none. Places are public; what an entry says is not,
   * so that an institution can prove lines that were handed to it with a datum.
   */
  public Optional<Long> place(long number) {
    return store.place(number);
  }

  /** Proves that the entry at {@code index} is in the log under the latest signed checkpoint. */
  public TlogProof proof(long index) {
    var note = latest();
    var tree = new TileTree(files, size(note));
    return TlogProof.of(tree.inclusion(index), note);
  }

  private SignedNote latest() {
    var bytes = files.read("checkpoint").orElseThrow(() -> new Problem(NOT_PLACED));
    return SignedNote.parse(bytes).orThrow();
  }

  private static long size(SignedNote note) {
    return Checkpoint.parse(note.text()).orThrow().head().size();
  }
}
