package org.xinqiao.verifier;

import java.util.List;
import org.xinqiao.ledger.NoteVerifier;
import org.xinqiao.ledger.Report;

/** Something that can be verified once one knows whom to trust. */
interface Subject {
  /** Checks it against trusted keys. */
  Report verify(NoteVerifier trusted);

  /** Keys that came along with the subject: worth showing, not worth trusting. */
  List<String> offeredKeys();
}
