package org.xinqiao.vault;

import java.util.Arrays;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.crypto.SigningKey;
import org.xinqiao.crypto.Suite;
import org.xinqiao.crypto.Verification;
import org.xinqiao.crypto.VerifyingKey;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.UnitOfWork;

/** Signatures of institutions: Ed25519 or SM2, as the suite of each says. */
@Component
class Signatures {
  private final KeyRows rows;
  private final Keys keys;
  private final Keys.Birth birth;
  private final UnitOfWork units;
  private final Audit audit;

  Signatures(KeyRows rows, Keys keys, Keys.Birth birth, UnitOfWork units, Audit audit) {
    this.rows = rows;
    this.keys = keys;
    this.birth = birth;
    this.units = units;
    this.audit = audit;
  }

  @Transactional
  Signed sign(byte[] message) {
    var institution = Actor.current().institution();
    try (var above = keys.current()) {
      var known = rows.signingKey(institution, above.suite());
      if (known.isEmpty()) {
        units.apart(() -> create(above));
        known = rows.signingKey(institution, above.suite());
      }
      return sign(message, known.orElseThrow());
    }
  }

  private Signed sign(byte[] message, KeyRows.Signing stored) {
    var row = stored.key();
    try (var above = keys.of(stored.institutionKey()).orElseThrow();
        var seed = above.unwrap(row.wrapped(), context(row));
        var key = SigningKey.fromSeed(row.suite(), seed)) {
      return new Signed(
          row.institution(),
          row.id(),
          row.suite().id(),
          base64(key.verifyingKey().raw()),
          base64(key.sign(message)));
    }
  }

  private boolean create(InstitutionKey above) {
    var institution = Actor.current().institution();
    try (var fresh = SigningKey.generate(above.suite());
        var seed = fresh.seed()) {
      var bare = new KeyRows.Row(institution, birth.ids().next(), above.suite(), new byte[0]);
      var wrapped = above.wrap(seed, context(bare));
      var row = new KeyRows.Row(institution, bare.id(), above.suite(), wrapped);
      var signing = new KeyRows.Signing(row, above.id());
      var raw = fresh.verifyingKey().raw();
      var added = rows.addSigningKey(signing, raw, birth.clock().instant());
      if (added) {
        audit.append(Act.of("vault.create-signing-key").with("key", row.id()));
      }
      return added;
    }
  }

  /** Holds only when the platform knows the key as the named institution's. */
  @Transactional(readOnly = true)
  Verification verify(byte[] message, Signed signed) {
    var malformed = new Verification.Invalid(Verification.Reason.MALFORMED);
    var suite = Suite.ofId(signed.suite());
    if (suite.isEmpty()) {
      return malformed;
    }
    try {
      var told = Base64.getDecoder().decode(signed.verifyingKey());
      var known = rows.verifyingKey(signed.institution(), signed.key(), suite.get());
      if (known.isEmpty() || !Arrays.equals(known.get(), told)) {
        return new Verification.Invalid(Verification.Reason.DOES_NOT_MATCH);
      }
      var signature = Base64.getDecoder().decode(signed.signature());
      return VerifyingKey.of(suite.get(), told).verify(message, signature);
    } catch (IllegalArgumentException e) {
      return malformed;
    }
  }

  private static String context(KeyRows.Row row) {
    return "signing-key " + row.institution() + " " + row.id();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
