package org.xinqiao.crypto;

/** Outcome of checking a signature or a commitment. */
public sealed interface Verification {
  /** It holds. */
  record Valid() implements Verification {}

  /** It does not hold. */
  record Invalid(Reason reason) implements Verification {}

  /** Why it does not hold. */
  enum Reason {
    /** The bytes cannot be a signature or commitment of this kind. */
    MALFORMED,
    /** Well-formed, but for another key, another message or another salt. */
    DOES_NOT_MATCH
  }
}
