package org.xinqiao.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xinqiao.crypto.KeyMaterial;
import org.xinqiao.crypto.SealingDigest;
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
    var institution = Actor.current().institution();
    var place = new ObjectStore.Place(institution, new ObjectId(birth.ids().next()));
    try (var above = keys.current();
        var key = KeyMaterial.generate();
        var draft = files.begin(place)) {
      var bound = context(place).getBytes(UTF_8);
      var intake = new Intake(content, limit);
      var sealed = SealingDigest.seal(intake, draft.out(), above.suite(), key, bound);
      var wrapped = above.wrap(key, context(place));
      draft.publish();
      var digest = sealed.digest().toString();
      var at = birth.clock().instant();
      var facts =
          new StoredObject(
              place.id(), institution, sealed.size(), digest, above.suite().id(), at);
      return new ObjectRow(facts, above.id(), wrapped);
    } catch (ObjectStore.NoSpaceException e) {
      LOG.error("The object store is full", e);
      throw new Problem(VaultCodes.NO_SPACE);
    } catch (IOException e) {
      LOG.error("The object store failed", e);
      throw new Problem(VaultCodes.UNAVAILABLE);
    }
  }

  /** What an object's ciphertext and key are bound to. */
  static String context(ObjectStore.Place place) {
    return "object " + place.institution() + " " + place.id();
  }
}
