package org.xinqiao.verifier;

import java.io.Serial;
import org.xinqiao.ledger.Sentence;

/** The command line or a file cannot be used at all; ends with exit code 2. */
final class UnusableException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Sentence why;

  UnusableException(String zh, String en) {
    super(en, null, false, false);
    this.why = new Sentence(zh, en);
  }

  Sentence why() {
    return why;
  }
}
