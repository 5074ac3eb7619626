package org.xinqiao.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xinqiao.crypto.Envelopes;
import org.xinqiao.crypto.KeyMaterial;
import org.xinqiao.crypto.Sealed;
import org.xinqiao.crypto.SealingDigest;
import org.xinqiao.crypto.Suite;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Problem;

/** Content to ciphertext on the disk, in one pass and without a transaction. */
@Component
class Sealing {
  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

  private final ObjectStore files;
  private final Keys keys;
  private final Keys.Birth birth;

  Sealing(ObjectStore files, Keys keys, Keys.Birth birth) {
    this.files = files;
    this.keys = keys;
    this.birth = birth;
  }

  /** The published file's facts; nothing is left behind when this throws. */
  ObjectRow seal(InputStream content, long limit) {
    var intake = new Intake(content, limit);
    return keep((out, suite, key, bound) -> SealingDigest.seal(intake, out, suite, key, bound));
  }

  /** As {@link #seal}, for content that is written. */
  ObjectRow fill(Vault.Filling filling, long limit) {
    return keep((out, suite, key, bound) -> {
      var outlet = new Outlet(Envelopes.seal(out, suite, key, bound), suite, limit);
      filling.into(outlet);
      return outlet.finish();
    });
  }

  /** One way to make an envelope. */
  private interface Making {
    Sealed make(OutputStream out, Suite suite, KeyMaterial key, byte[] bound) throws IOException;
  }

  private ObjectRow keep(Making making) {
    var institution = Actor.current().institution();
    var place = new ObjectStore.Place(institution, new ObjectId(birth.ids().next()));
    try (var above = keys.current();
        var key = KeyMaterial.generate();
        var draft = files.begin(place)) {
      var bound = context(place).getBytes(UTF_8);
      var sealed = making.make(draft.out(), above.suite(), key, bound);
      draft.publish();
      var facts = facts(place, sealed, above.suite());
      return new ObjectRow(facts, above.id(), above.wrap(key, context(place)));
    } catch (ObjectStore.NoSpaceException e) {
      LOG.error("The object store is full", e);
      throw new Problem(VaultCodes.NO_SPACE);
    } catch (IOException e) {
      LOG.error("The object store failed", e);
      throw new Problem(VaultCodes.UNAVAILABLE);
    }
  }

  private StoredObject facts(ObjectStore.Place place, Sealed sealed, Suite suite) {
    return new StoredObject(
        place.id(),
        place.institution(),
        sealed.size(),
        sealed.digest().toString(),
        suite.id(),
        birth.clock().instant());
  }

  /** What an object's ciphertext and key are bound to. */
  static String context(ObjectStore.Place place) {
    return "object " + place.institution() + " " + place.id();
  }
}
