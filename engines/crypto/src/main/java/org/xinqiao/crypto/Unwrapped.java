package org.xinqiao.crypto;

/** Outcome of unwrapping a key. */
public sealed interface Unwrapped {
  /** The key, with the suite that protected it. */
  record Unlocked(Suite suite, KeyMaterial key) implements Unwrapped {}

  /** No key, and why. */
  record Refused(Reason reason) implements Unwrapped {}

  /** Why a key was not unwrapped. */
  enum Reason {
    /** Not the length of a wrapped key. */
    WRONG_LENGTH,
    /** A version this engine does not know. */
    UNKNOWN_VERSION,
    /** A suite this engine does not know. */
    UNKNOWN_SUITE,
    /** Another key or context wrapped it, or its bits were changed; these look the same. */
    NOT_AUTHENTIC
  }
}
