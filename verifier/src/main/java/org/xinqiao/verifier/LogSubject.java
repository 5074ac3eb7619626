package org.xinqiao.verifier;

import java.util.List;
import org.xinqiao.ledger.LogAudit;
import org.xinqiao.ledger.NoteVerifier;
import org.xinqiao.ledger.Report;
import org.xinqiao.ledger.Sentence;
import org.xinqiao.ledger.Step;
import org.xinqiao.ledger.TileReader;

/** A whole log. */
final class LogSubject implements Subject {
  private static final Sentence LIMIT =
      new Sentence(
          "只证明所见的这份账本自洽；他人所见是否相同，须比对检查点。",
          "This proves that the log shown here agrees with itself; compare checkpoints with others"
              + " to know that they are shown the same.");

  private final TileReader reader;
  private final LogAudit.Progress progress;

  LogSubject(TileReader reader, LogAudit.Progress progress) {
    this.reader = reader;
    this.progress = progress;
  }

  @Override
  public Report verify(NoteVerifier trusted) {
    Step step =
        switch (LogAudit.run(trusted, reader, progress)) {
          case LogAudit.Outcome.Sound sound -> proved(sound);
          case LogAudit.Outcome.Broken(String where, String why) ->
              new Step.Refuted(
                  "log",
                  new Sentence(
                      "账本不成立：" + where + "（" + why + "）。",
                      "The log is broken: " + where + " (" + why + ")."));
        };
    return new Report(List.of(step), List.of(LIMIT));
  }

  private static Step proved(LogAudit.Outcome.Sound sound) {
    long size = sound.checkpoint().head().size();
    String origin = sound.checkpoint().origin();
    return new Step.Proved(
        "log",
        new Sentence(
            "账本 " + origin + " 的 " + size + " 条条目与 " + sound.tiles() + " 个瓦片全部重算一致，签名有效。",
            "All "
                + size
                + " entries and "
                + sound.tiles()
                + " tiles of "
                + origin
                + " were recomputed and agree with the signed checkpoint, root "
                + sound.checkpoint().head().root()
                + "."));
  }

  @Override
  public List<String> offeredKeys() {
    return LogAudit.offeredKeys(reader);
  }
}
