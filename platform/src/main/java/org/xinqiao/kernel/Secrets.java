package org.xinqiao.kernel;

import java.security.SecureRandom;
import java.util.Base64;

/** Source of unguessable values for tokens, links and digital identities. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final char[] CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();

  private Secrets() {}

  /** {@code length} random bytes. */
  public static byte[] bytes(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** 256 random bits as base64url, for tokens handed to one person. */
  public static String token() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
  }

  /** Random characters of Crockford's base 32, five bits each: readable aloud, never ambiguous. */
  public static String readable(int characters) {
    var text = new StringBuilder(characters);
    for (var octet : bytes(characters)) {
      text.append(CROCKFORD[octet & 31]);
    }
    return text.toString();
  }
}
