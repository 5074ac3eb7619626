package org.xinqiao.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashing rules of RFC 6962 §2.1: leaf and node inputs can never be mistaken for each other.
 */
public final class Hashes {
  /** Root of the tree without leaves: SHA-256 of nothing. */
  public static final Hash EMPTY = Hash.owning(sha256().digest());

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private Hashes() {}

  /** SHA-256(0x00 ‖ entry). */
  public static Hash leaf(byte[] entry) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return Hash.owning(digest.digest(entry));
  }

  /** SHA-256(0x01 ‖ left ‖ right). */
  public static Hash node(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left.shared());
    return Hash.owning(digest.digest(right.shared()));
  }

  /** Plain SHA-256, without the prefix of a leaf: for digests of documents. */
  public static Hash plain(byte[] content) {
    return Hash.owning(sha256().digest(content));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
