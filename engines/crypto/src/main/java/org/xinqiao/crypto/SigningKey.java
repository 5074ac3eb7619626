package org.xinqiao.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * A private key for signatures, held as its 32-byte seed: for INTL the Ed25519 seed of RFC 8032,
 * for SM the private scalar of SM2, big-endian.
 */
public final class SigningKey implements AutoCloseable {
  private final Suite suite;
  private final KeyMaterial seed;
  private final VerifyingKey verifyingKey;

  private SigningKey(Suite suite, KeyMaterial seed, VerifyingKey verifyingKey) {
    this.suite = suite;
    this.seed = seed;
    this.verifyingKey = verifyingKey;
  }

  /** A new key from the system's random generator. */
  public static SigningKey generate(Suite suite) {
    while (true) {
      try (var seed = KeyMaterial.generate()) {
        if (suite == Suite.INTL || Sm2.isPrivateKey(scalar(seed))) {
          return fromSeed(suite, seed);
        }
      }
    }
  }

  /**
   * The key with this seed; the same seed always gives the same key. The seed is copied.
   *
   * @throws IllegalArgumentException when an SM seed is no scalar from 1 to n - 2
   */
  public static SigningKey fromSeed(Suite suite, KeyMaterial seed) {
    var verifyingKey =
        switch (suite) {
          case INTL -> ed25519Public(seed);
          case SM -> sm2Public(scalar(seed));
        };
    return new SigningKey(suite, seed.copy(), verifyingKey);
  }

  /** The suite of the key. */
  public Suite suite() {
    return suite;
  }

  /** The seed, to be stored encrypted; a copy for the caller to close. */
  public KeyMaterial seed() {
    return seed.copy();
  }

  /** The public half. */
  public VerifyingKey verifyingKey() {
    return verifyingKey;
  }

  /**
   * Signs a message: 64 bytes for INTL, always the same for the same message; for SM the DER form
   * of GM/T 0009 over SM3 with the default user id, different each time.
   */
  public byte[] sign(byte[] message) {
    return switch (suite) {
      case INTL -> signEd25519(message);
      case SM -> signSm2(message);
    };
  }

  /** Wipes the seed. */
  @Override
  public void close() {
    seed.close();
  }

  /** Shows the public half only. */
  @Override
  public String toString() {
    return "SigningKey[" + verifyingKey + "]";
  }

  private byte[] signEd25519(byte[] message) {
    var secret = seed.dangerouslyExposeBytes();
    try {
      var spec = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, secret);
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(spec));
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("Ed25519 signing failed", e);
    } finally {
      Bytes.wipe(secret);
    }
  }

  private byte[] signSm2(byte[] message) {
    var signer = new SM2Signer();
    var key = new ECPrivateKeyParameters(scalar(seed), Sm2.DOMAIN);
    signer.init(true, Sm2.withUserId(new ParametersWithRandom(key, Randomness.source())));
    signer.update(message, 0, message.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new AssertionError("SM2 signing failed", e);
    }
  }

  private static VerifyingKey ed25519Public(KeyMaterial seed) {
    var secret = seed.dangerouslyExposeBytes();
    try {
      // The JDK offers no way from a seed to its public key except faking a random generator.
      var key = new Ed25519PrivateKeyParameters(secret, 0);
      return VerifyingKey.of(Suite.INTL, key.generatePublicKey().getEncoded());
    } finally {
      Bytes.wipe(secret);
    }
  }

  private static VerifyingKey sm2Public(BigInteger scalar) {
    if (!Sm2.isPrivateKey(scalar)) {
      throw new IllegalArgumentException("The seed is no SM2 private key");
    }
    var point = new FixedPointCombMultiplier().multiply(Sm2.DOMAIN.getG(), scalar);
    return VerifyingKey.of(Suite.SM, point.normalize().getEncoded(false));
  }

  private static BigInteger scalar(KeyMaterial seed) {
    var secret = seed.dangerouslyExposeBytes();
    try {
      return new BigInteger(1, secret);
    } finally {
      Bytes.wipe(secret);
    }
  }
}
