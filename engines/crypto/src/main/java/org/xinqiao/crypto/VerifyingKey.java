package org.xinqiao.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;

/** A public key for signatures. */
public final class VerifyingKey {
  private static final int ED25519_BYTES = 32;
  private static final int ED25519_SIGNATURE_BYTES = 64;
  private static final int SM2_BYTES = 65;
  private static final int SM2_UNCOMPRESSED = 4;
  private static final int SM2_SIGNATURE_MAX_BYTES = 72;

  /** Everything in an X.509 Ed25519 key before the key itself (RFC 8410). */
  private static final byte[] ED25519_X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final Suite suite;
  private final byte[] raw;

  private VerifyingKey(Suite suite, byte[] raw) {
    this.suite = suite;
    this.raw = raw;
  }

  /**
   * The key with these raw bytes: 32 for INTL (RFC 8032), 65 for SM (uncompressed point).
   *
   * @throws IllegalArgumentException when they are no point of the curve, or one of small order
   */
  public static VerifyingKey of(Suite suite, byte[] raw) {
    var sound =
        switch (suite) {
          case INTL -> raw.length == ED25519_BYTES && Ed25519.validatePublicKeyFull(raw, 0);
          case SM -> raw.length == SM2_BYTES && isSm2Point(raw);
        };
    if (!sound) {
      throw new IllegalArgumentException("Not a public key of suite " + suite);
    }
    return new VerifyingKey(suite, raw.clone());
  }

  /**
   * Reads what {@link #encode()} wrote.
   *
   * @throws IllegalArgumentException when it is no sound key of a known suite
   */
  public static VerifyingKey decode(byte[] encoded) {
    if (encoded.length == 0) {
      throw new IllegalArgumentException("An empty public key");
    }
    var suite =
        Suite.ofCode(encoded[0])
            .orElseThrow(() -> new IllegalArgumentException("Unknown suite " + encoded[0]));
    return of(suite, Arrays.copyOfRange(encoded, 1, encoded.length));
  }

  /** The number of the suite in one byte, then {@link #raw()}. */
  public byte[] encode() {
    return Bytes.concat(new byte[] {(byte) suite.code()}, raw);
  }

  /** The bare key: 32 bytes for INTL, as signed notes (C2SP) want them, 65 for SM. */
  public byte[] raw() {
    return raw.clone();
  }

  /** The suite of the key. */
  public Suite suite() {
    return suite;
  }

  /** Whether {@code signature} is this key's over {@code message}. */
  public Verification verify(byte[] message, byte[] signature) {
    return switch (suite) {
      case INTL -> verifyEd25519(message, signature);
      case SM -> verifySm2(message, signature);
    };
  }

  private Verification verifyEd25519(byte[] message, byte[] signature) {
    if (signature.length != ED25519_SIGNATURE_BYTES) {
      return new Verification.Invalid(Verification.Reason.MALFORMED);
    }
    try {
      var spec = new X509EncodedKeySpec(Bytes.concat(ED25519_X509, raw));
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(spec));
      verifier.update(message);
      return outcome(verifier.verify(signature));
    } catch (SignatureException e) {
      // The JDK throws, rather than denies, when the signature holds no point or a scalar too big.
      return new Verification.Invalid(Verification.Reason.MALFORMED);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("Ed25519 is missing", e);
    }
  }

  private Verification verifySm2(byte[] message, byte[] signature) {
    if (signature.length == 0 || signature.length > SM2_SIGNATURE_MAX_BYTES) {
      return new Verification.Invalid(Verification.Reason.MALFORMED);
    }
    var verifier = new SM2Signer();
    var point = Sm2.DOMAIN.getCurve().decodePoint(raw);
    verifier.init(false, Sm2.withUserId(new ECPublicKeyParameters(point, Sm2.DOMAIN)));
    verifier.update(message, 0, message.length);
    return outcome(verifier.verifySignature(signature));
  }

  private static Verification outcome(boolean valid) {
    return valid
        ? new Verification.Valid()
        : new Verification.Invalid(Verification.Reason.DOES_NOT_MATCH);
  }

  private static boolean isSm2Point(byte[] raw) {
    try {
      return raw[0] == SM2_UNCOMPRESSED && Sm2.DOMAIN.getCurve().decodePoint(raw).isValid();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VerifyingKey that
        && suite == that.suite
        && Arrays.equals(raw, that.raw);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(raw);
  }

  /** Suite and key in hexadecimal digits. */
  @Override
  public String toString() {
    return suite.id() + ":" + HexFormat.of().formatHex(raw);
  }
}
