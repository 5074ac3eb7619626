package org.xinqiao.crypto;

/** Outcome of opening a key store file. */
public sealed interface KeyStoreOpening {
  /** The store, for the caller to close. */
  record Opened(KeyStoreFile store) implements KeyStoreOpening {}

  /** No store, and why. */
  record Refused(Reason reason) implements KeyStoreOpening {}

  /** Why a key store was not opened. */
  enum Reason {
    /** Others than its owner may access the file; its mode must be 0600 or stricter. */
    NOT_PRIVATE,
    /** Not a key store at all. */
    NOT_A_KEY_STORE,
    /** A version this engine does not know. */
    UNKNOWN_VERSION,
    /** Bits are missing or changed; restore it from a copy. */
    DAMAGED,
    /** The file is whole, the passphrase is not its own. */
    WRONG_PASSPHRASE
  }
}
