package org.xinqiao.verifier;

import java.util.List;
import org.xinqiao.ledger.Hashes;
import org.xinqiao.ledger.NoteVerifier;
import org.xinqiao.ledger.Parsed;
import org.xinqiao.ledger.Report;
import org.xinqiao.ledger.Sentence;
import org.xinqiao.ledger.Step;
import org.xinqiao.ledger.TlogProof;
import org.xinqiao.ledger.Verification;

/** A lone proof with the entry it is about. */
final class ProofSubject implements Subject {
  private static final Sentence LIMIT =
      new Sentence(
          "只证明此条目已入账，不证明前后还有哪些条目。",
          "This proves that the entry is logged, not what stands before or behind it.");

  private final byte[] proof;
  private final byte[] entry;

  ProofSubject(byte[] proof, byte[] entry) {
    this.proof = proof;
    this.entry = entry;
  }

  @Override
  public Report verify(NoteVerifier trusted) {
    Step step =
        switch (TlogProof.parse(proof)) {
          case Parsed.Malformed<TlogProof>(String where, String why) ->
              refuted("proof", "证明不可读", "The proof cannot be read", where + " " + why);
          case Parsed.Read<TlogProof>(TlogProof parsed) -> inclusion(parsed, trusted);
        };
    return new Report(List.of(step), List.of(LIMIT));
  }

  private Step inclusion(TlogProof parsed, NoteVerifier trusted) {
    String name = "inclusion/" + parsed.index();
    return switch (parsed.verify(Hashes.leaf(entry), trusted)) {
      case Verification.Valid _ ->
          new Step.Proved(
              name,
              new Sentence(
                  "第 " + parsed.index() + " 号条目确在账本之中，账本签名有效。",
                  "Entry " + parsed.index() + " is in the log under a trusted signature."));
      case Verification.Broken(String where, String why) ->
          refuted(
              name,
              "第 " + parsed.index() + " 号条目的收录证明不成立",
              "The inclusion of entry " + parsed.index() + " is not proved",
              where + ": " + why);
    };
  }

  private static Step refuted(String name, String zh, String en, String detail) {
    return new Step.Refuted(
        name, new Sentence(zh + "（" + detail + "）。", en + " (" + detail + ")."));
  }

  @Override
  public List<String> offeredKeys() {
    return List.of();
  }
}
