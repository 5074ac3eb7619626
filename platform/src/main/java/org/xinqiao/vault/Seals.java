package org.xinqiao.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.crypto.KeyMaterial;
import org.xinqiao.crypto.Pseudonym;
import org.xinqiao.crypto.Verification;

/**
 * Seals on rows of the current actor's institution: without the institution's key nobody can change
 * a sealed row, also not in the database, and seal it again. Keys stay unwrapped until closed, so
 * that a page of rows costs one unwrapping. For one thread and within one unit of work.
 */
public final class Seals implements AutoCloseable {
  private final Keys keys;
  private final String domain;
  private final Map<UUID, KeyMaterial> unlocked = new HashMap<>();

  Seals(Keys keys, String domain) {
    this.keys = keys;
    this.domain = domain;
  }

  /** A seal on {@code text}: the id of the key, a dot, and HMAC-SHA256 in hexadecimal digits. */
  public String seal(String text) {
    try (var key = keys.current()) {
      var mac = unlocked.computeIfAbsent(key.id(), id -> key.macKey(domain));
      return key.id() + "." + Pseudonym.of(mac, domain, text.getBytes(UTF_8));
    }
  }

  /** Whether {@code seal} was made for {@code text} by {@link #seal}. */
  public Verification verify(String text, String seal) {
    var dot = seal.indexOf('.');
    if (dot < 0) {
      return new Verification.Invalid(Verification.Reason.MALFORMED);
    }
    try {
      var mac = macKey(UUID.fromString(seal.substring(0, dot)));
      if (mac == null) {
        return new Verification.Invalid(Verification.Reason.DOES_NOT_MATCH);
      }
      var due = Pseudonym.of(mac, domain, text.getBytes(UTF_8)).getBytes(UTF_8);
      return MessageDigest.isEqual(due, seal.substring(dot + 1).getBytes(UTF_8))
          ? new Verification.Valid()
          : new Verification.Invalid(Verification.Reason.DOES_NOT_MATCH);
    } catch (IllegalArgumentException e) {
      return new Verification.Invalid(Verification.Reason.MALFORMED);
    }
  }

  private @Nullable KeyMaterial macKey(UUID id) {
    var known = unlocked.get(id);
    if (known != null) {
      return known;
    }
    var found = keys.of(id);
    if (found.isEmpty()) {
      return null;
    }
    try (var key = found.get()) {
      var mac = key.macKey(domain);
      unlocked.put(id, mac);
      return mac;
    }
  }

  @Override
  public void close() {
    unlocked.values().forEach(KeyMaterial::close);
    unlocked.clear();
  }
}
