package org.xinqiao.ledger;

/** The outcome of checking a proof. */
public sealed interface Verification {
  /** The proof holds. */
  record Valid() implements Verification {}

  /**
   * The proof does not hold.
   *
   * @param where the part that failed
   * @param why one English sentence without the closing full stop
   */
  record Broken(String where, String why) implements Verification {}
}
