package org.xinqiao.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.UUID;
import org.xinqiao.crypto.KeyMaterial;
import org.xinqiao.crypto.KeyWrap;
import org.xinqiao.crypto.Pseudonym;
import org.xinqiao.crypto.Suite;
import org.xinqiao.crypto.Unwrapped;

/** An institution's key, unwrapped for the moment of its use. */
record InstitutionKey(UUID id, Suite suite, KeyMaterial key) implements AutoCloseable {

  byte[] wrap(KeyMaterial secret, String context) {
    return KeyWrap.wrap(suite, key, secret, context.getBytes(UTF_8));
  }

  /** Unwraps; a key that does not authenticate was changed in the database or belongs elsewhere. */
  KeyMaterial unwrap(byte[] wrapped, String context) {
    return opened(KeyWrap.unwrap(key, wrapped, context.getBytes(UTF_8)), context);
  }

  static KeyMaterial opened(Unwrapped outcome, String context) {
    return switch (outcome) {
      case Unwrapped.Unlocked(_, var secret) -> secret;
      case Unwrapped.Refused(var reason) -> throw new BrokenKeyException(context, reason);
    };
  }

  /** A key for message authentication only, so that one key never serves two algorithms. */
  KeyMaterial macKey(String domain) {
    var derived = Pseudonym.of(key, "xinqiao mac key 1", domain.getBytes(UTF_8));
    return KeyMaterial.of(HexFormat.of().parseHex(derived));
  }

  @Override
  public void close() {
    key.close();
  }

  /** A wrapped key that is not what it should be. */
  static final class BrokenKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenKeyException(String context, Unwrapped.Reason reason) {
      super("A wrapped key does not open (" + reason + "): " + context);
    }
  }
}
