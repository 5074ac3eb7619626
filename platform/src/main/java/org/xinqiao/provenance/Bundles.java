package org.xinqiao.provenance;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.xinqiao.audit.Ledger;
import org.xinqiao.kernel.Problem;
import org.xinqiao.ledger.Passport;
import org.xinqiao.ledger.PassportBundle;
import org.xinqiao.ledger.PassportEvidence;
import org.xinqiao.ledger.Sentence;

/** Passports as files that prove themselves. */
@Component
class Bundles {
  /** Two files a line, beside the passport and the key. */
  private static final int MOST_LINES = PassportBundle.MAX_FILES / 2 - 1;

  private final Proofs proofs;

  Bundles(Proofs proofs) {
    this.proofs = proofs;
  }

  void catchUp() {
    proofs.catchUp();
  }

  /** Writes the chain as far as it has places; refuses when not even its minting has one. */
  void write(Stories.Provable story, OutputStream out) throws IOException {
    var lines = new ArrayList<Passport.Line>();
    var evidence = new ArrayList<PassportEvidence>();
    for (var leaf : story.leaves()) {
      var place = proofs.place(leaf);
      if (place.isEmpty()) {
        break;
      }
      lines.add(line(leaf, place.get()));
      evidence.add(proofs.evidence(leaf, place.get()));
    }
    if (lines.isEmpty()) {
      throw new Problem(Ledger.NOT_PLACED);
    }
    if (lines.size() > MOST_LINES) {
      throw new Problem(Refused.TOO_LONG);
    }
    var block = story.block();
    var passport = new Passport(block.identity(), block.json(), lines);
    PassportBundle.write(out, passport, evidence, proofs.key());
  }

  private static Passport.Line line(Leaf leaf, long place) {
    var summary = Summaries.of(leaf);
    return new Passport.Line(
        place, leaf.action(), leaf.at(), new Sentence(summary.zh(), summary.en()));
  }
}
