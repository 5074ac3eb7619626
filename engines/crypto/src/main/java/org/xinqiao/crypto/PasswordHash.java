package org.xinqiao.crypto;

import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Passwords as Argon2id hashes in PHC strings: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 * Every character counts: text is brought to normal form C and never cut. Hashing takes {@link
 * Argon2Cost#PASSWORD} of memory, so callers bound how many run at once: see {@link
 * PasswordHasher}.
 */
public final class PasswordHash {
  /** Longest password, in UTF-16 units. */
  public static final int MAX_CHARS = 1024;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,2}),p=([0-9]{1,2})"
              + "\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

  private PasswordHash() {}

  /**
   * Hashes a password with a fresh salt. The caller wipes its array.
   *
   * @throws IllegalArgumentException when it is empty, too long, or holds half a surrogate pair
   */
  public static String hash(char[] password) {
    return hash(password, Argon2Cost.PASSWORD);
  }

  /** As {@link #hash(char[])}, at another cost. */
  public static String hash(char[] password, Argon2Cost cost) {
    var text = encode(password).orElseThrow(() -> new IllegalArgumentException("Bad password"));
    try {
      var salt = Randomness.bytes(Argon2.SALT_BYTES);
      return new Stored(cost, salt, Argon2.hash(text, salt, cost, Argon2.HASH_BYTES)).text();
    } finally {
      Bytes.wipe(text);
    }
  }

  /** Compares a password with a stored hash, at the cost written in it. */
  public static PasswordCheck verify(char[] password, String stored) {
    var read = Stored.read(stored);
    if (read.isEmpty()) {
      return new PasswordCheck.Unreadable();
    }
    var text = encode(password);
    if (text.isEmpty()) {
      return new PasswordCheck.Mismatch();
    }
    try {
      var expected = read.get();
      var hash = Argon2.hash(text.get(), expected.salt, expected.cost, Argon2.HASH_BYTES);
      return MessageDigest.isEqual(hash, expected.hash)
          ? new PasswordCheck.Match()
          : new PasswordCheck.Mismatch();
    } finally {
      Bytes.wipe(text.get());
    }
  }

  /** Whether a stored hash should be made anew at the next login: unreadable or of other cost. */
  public static boolean needsRehash(String stored) {
    return needsRehash(stored, Argon2Cost.PASSWORD);
  }

  static boolean needsRehash(String stored, Argon2Cost wanted) {
    return Stored.read(stored).map(read -> !read.cost.equals(wanted)).orElse(true);
  }

  private static Optional<byte[]> encode(char[] password) {
    if (password.length == 0 || password.length > MAX_CHARS) {
      return Optional.empty();
    }
    try {
      return Optional.of(Argon2.utf8(password));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The parts of a PHC string. */
  private static final class Stored {
    final Argon2Cost cost;
    final byte[] salt;
    final byte[] hash;

    Stored(Argon2Cost cost, byte[] salt, byte[] hash) {
      this.cost = cost;
      this.salt = salt;
      this.hash = hash;
    }

    static Optional<Stored> read(String text) {
      var parts = PHC.matcher(text);
      if (!parts.matches()) {
        return Optional.empty();
      }
      try {
        var cost =
            new Argon2Cost(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
        var base64 = Base64.getDecoder();
        return Optional.of(
            new Stored(cost, base64.decode(parts.group(4)), base64.decode(parts.group(5))));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    private static int number(String digits) {
      return Integer.parseInt(digits);
    }

    String text() {
      var base64 = Base64.getEncoder().withoutPadding();
      return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
          .formatted(
              cost.memoryKib(),
              cost.iterations(),
              cost.parallelism(),
              base64.encodeToString(salt),
              base64.encodeToString(hash));
    }
  }
}
