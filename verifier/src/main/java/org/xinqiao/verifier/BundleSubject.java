package org.xinqiao.verifier;

import java.util.List;
import org.xinqiao.ledger.NoteVerifier;
import org.xinqiao.ledger.PassportBundle;
import org.xinqiao.ledger.Report;

/** A passport bundle. */
final class BundleSubject implements Subject {
  private final byte[] zip;

  BundleSubject(byte[] zip) {
    this.zip = zip;
  }

  @Override
  public Report verify(NoteVerifier trusted) {
    return PassportBundle.verify(zip, trusted);
  }

  @Override
  public List<String> offeredKeys() {
    return PassportBundle.offeredKeys(zip);
  }
}
