package org.xinqiao.ledger;

/** What proves one line of a passport: the leaf's exact bytes and the proof of its inclusion. */
public final class PassportEvidence {
  private final byte[] entry;
  private final TlogProof proof;

  /** Copies the entry. */
  public PassportEvidence(byte[] entry, TlogProof proof) {
    this.entry = entry.clone();
    this.proof = proof;
  }

  /** A copy of the leaf's bytes. */
  public byte[] entry() {
    return entry.clone();
  }

  /** The proof. */
  public TlogProof proof() {
    return proof;
  }
}
