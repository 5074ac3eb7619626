package org.xinqiao.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ParametersWithID;

/** The curve sm2p256v1 (GB/T 32918.5) and the default user id (GM/T 0009). */
final class Sm2 {
  static final ECDomainParameters DOMAIN =
      new ECDomainParameters(CustomNamedCurves.getByName("sm2p256v1"));

  private static final byte[] USER_ID = "1234567812345678".getBytes(US_ASCII);

  private Sm2() {}

  static CipherParameters withUserId(CipherParameters key) {
    return new ParametersWithID(key, USER_ID);
  }

  /** Private keys lie in [1, n - 2] (GB/T 32918.1): with n - 1 signing would divide by zero. */
  static boolean isPrivateKey(BigInteger scalar) {
    return scalar.signum() > 0 && scalar.compareTo(DOMAIN.getN().subtract(BigInteger.TWO)) <= 0;
  }
}
