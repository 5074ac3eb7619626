package org.xinqiao.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed pseudonyms: HMAC-SHA256(key, u32 length of domain ‖ domain ‖ value). Equal values have
 * equal pseudonyms within one key and domain, and none that can be compared across them; without
 * the key nobody can try values.
 */
public final class Pseudonym {
  private static final String ALGORITHM = "HmacSHA256";

  private Pseudonym() {}

  /**
   * The pseudonym of {@code value} as 64 lower-case hexadecimal digits.
   *
   * @param domain what the pseudonym is for, say a table's name
   */
  public static String of(KeyMaterial key, String domain, byte[] value) {
    var secret = key.dangerouslyExposeBytes();
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      var name = domain.getBytes(UTF_8);
      mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).array());
      mac.update(name);
      return HexFormat.of().formatHex(mac.doFinal(value));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(ALGORITHM + " is missing", e);
    } finally {
      Bytes.wipe(secret);
    }
  }
}
