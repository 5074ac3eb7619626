package org.xinqiao.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * A set of algorithms that belong together. The suite is recorded with every object it protected,
 * so an institution may change its choice without touching what is already stored.
 */
public enum Suite {
  /** SM3 (GB/T 32905), SM4-GCM with a 128-bit key (GB/T 32907, RFC 8998), SM2 (GB/T 32918). */
  SM(1, "sm3", 16),
  /** SHA-256 (FIPS 180-4), AES-256-GCM (SP 800-38D), Ed25519 (RFC 8032). */
  INTL(2, "sha-256", 32);

  private final int code;
  private final String digestAlgorithm;
  private final int aeadKeyBytes;

  Suite(int code, String digestAlgorithm, int aeadKeyBytes) {
    this.code = code;
    this.digestAlgorithm = digestAlgorithm;
    this.aeadKeyBytes = aeadKeyBytes;
  }

  /** The stable id stored beside objects: {@code "SM"} or {@code "INTL"}. */
  public String id() {
    return name();
  }

  /** The stable number of the suite in binary formats: 1 for SM, 2 for INTL. */
  public int code() {
    return code;
  }

  /** The label of the digest, {@code "sm3"} or {@code "sha-256"}. */
  public String digestAlgorithm() {
    return digestAlgorithm;
  }

  /** The suite with this stored id, or empty when no such suite exists. */
  public static Optional<Suite> ofId(String id) {
    return Arrays.stream(values()).filter(suite -> suite.id().equals(id)).findFirst();
  }

  /** The suite with this stored number, or empty when no such suite exists. */
  public static Optional<Suite> ofCode(int code) {
    return Arrays.stream(values()).filter(suite -> suite.code == code).findFirst();
  }

  /** A fresh digest of 32 bytes; not safe for use by several threads. */
  public MessageDigest newDigest() {
    try {
      return switch (this) {
        case SM -> MessageDigest.getInstance("SM3", BouncyCastle.PROVIDER);
        case INTL -> MessageDigest.getInstance("SHA-256");
      };
    } catch (GeneralSecurityException e) {
      throw new AssertionError("Digest of suite " + this + " is missing", e);
    }
  }

  /** The digest of one array. */
  public ContentDigest digest(byte[] content) {
    return ContentDigest.of(this, newDigest().digest(content));
  }

  Cipher newCipher() {
    try {
      return switch (this) {
        case SM -> Cipher.getInstance("SM4/GCM/NoPadding", BouncyCastle.PROVIDER);
        case INTL -> Cipher.getInstance("AES/GCM/NoPadding");
      };
    } catch (GeneralSecurityException e) {
      throw new AssertionError("Cipher of suite " + this + " is missing", e);
    }
  }

  String cipherKeyAlgorithm() {
    return this == SM ? "SM4" : "AES";
  }

  int aeadKeyBytes() {
    return aeadKeyBytes;
  }

  Digest derivationDigest() {
    return this == SM ? new SM3Digest() : new SHA256Digest();
  }

  /** Held apart so that INTL never pays the quarter second Bouncy Castle takes to load. */
  private static final class BouncyCastle {
    /** An instance, never registered: other code of the process keeps its own providers. */
    static final Provider PROVIDER = new BouncyCastleProvider();
  }
}
