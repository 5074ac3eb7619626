/** Merkle log engine: tiles, checkpoints, proofs, passports. Needs the JDK only. */
module org.xinqiao.ledger {
  requires static org.jspecify;

  exports org.xinqiao.ledger;
}
