package org.xinqiao.provenance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.audit.Ledger;
import org.xinqiao.ledger.NoteVerifier;
import org.xinqiao.ledger.PassportEvidence;
import org.xinqiao.ledger.Verification;
import org.xinqiao.ledger.VerifierKey;

/** Checks entries against the signed ledger. */
@Component
class Proofs {
  private final Ledger ledger;

  Proofs(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Lines of a passport: those that chain in their order, then any that do not, as broken. */
  List<PassportLine> lines(List<Leaf> leaves) {
    var trusted = NoteVerifier.of(key());
    var chained = Leaves.chained(leaves);
    var lines = new ArrayList<PassportLine>();
    chained.forEach(leaf -> lines.add(line(leaf, trusted)));
    var seen = new HashSet<>(chained);
    for (var leaf : leaves) {
      if (!seen.contains(leaf)) {
        lines.add(line(leaf, place(leaf).orElse(null), PassportLine.Proof.BROKEN));
      }
    }
    return List.copyOf(lines);
  }

  Optional<Long> place(Leaf leaf) {
    return ledger.place(leaf.number());
  }

  PassportEvidence evidence(Leaf leaf, long index) {
    return new PassportEvidence(leaf.bytes(), ledger.proof(index));
  }

  VerifierKey key() {
    return VerifierKey.parse(ledger.verifierKey()).orThrow();
  }

  void catchUp() {
    ledger.catchUp();
  }

  private PassportLine line(Leaf leaf, NoteVerifier trusted) {
    var place = place(leaf);
    if (place.isEmpty()) {
      return line(leaf, null, PassportLine.Proof.PENDING);
    }
    var holds = ledger.proof(place.get()).verify(leaf.hash(), trusted);
    return line(
        leaf,
        place.get(),
        holds instanceof Verification.Valid
            ? PassportLine.Proof.PROVED
            : PassportLine.Proof.BROKEN);
  }

  private static PassportLine line(Leaf leaf, @Nullable Long index, PassportLine.Proof proof) {
    return new PassportLine(
        leaf.number(),
        index,
        proof,
        leaf.at(),
        leaf.actor(),
        leaf.institution(),
        leaf.fields().get("recipient"),
        leaf.action(),
        Summaries.of(leaf));
  }
}
