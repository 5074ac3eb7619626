package org.xinqiao.crypto;

import java.security.MessageDigest;

/**
 * Salted commitments, SHA-256(salt ‖ value): a ledger holds them instead of personal data. Once the
 * salt is destroyed the commitment tells nothing about the value, however few values are possible.
 */
public final class Commitment {
  /** Length of a salt. */
  public static final int SALT_BYTES = 16;

  /** Length of a commitment. */
  public static final int BYTES = 32;

  private Commitment() {}

  /** A fresh salt; one per value, never shared. */
  public static byte[] newSalt() {
    return Randomness.bytes(SALT_BYTES);
  }

  /** The commitment to {@code value} under a salt of 16 bytes. */
  public static byte[] commit(byte[] salt, byte[] value) {
    if (salt.length != SALT_BYTES) {
      throw new IllegalArgumentException("A salt has " + SALT_BYTES + " bytes");
    }
    var digest = Suite.INTL.newDigest();
    digest.update(salt);
    return digest.digest(value);
  }

  /** Whether salt and value are what was committed to. */
  public static Verification verify(byte[] commitment, byte[] salt, byte[] value) {
    if (commitment.length != BYTES || salt.length != SALT_BYTES) {
      return new Verification.Invalid(Verification.Reason.MALFORMED);
    }
    return MessageDigest.isEqual(commitment, commit(salt, value))
        ? new Verification.Valid()
        : new Verification.Invalid(Verification.Reason.DOES_NOT_MATCH);
  }
}
