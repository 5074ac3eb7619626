package org.xinqiao.vault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.crypto.EnvelopeBroken;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.UnitOfWork;

/** Raised when ciphertext is not what was stored. */
@Component
class Alarm {
  private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);

  private final UnitOfWork units;
  private final Audit audit;

  Alarm(UnitOfWork units, Audit audit) {
    this.units = units;
    this.audit = audit;
  }

  /** Writes the damage down, whatever becomes of the caller, and makes the refusal to throw. */
  Problem raise(StoredObject object, Actor reader, String reason) {
    LOG.error("Object {} is damaged: {}", object.id(), reason);
    var act =
        Act.of("vault.damage")
            .refused()
            .with("stored", object.id())
            .with("reason", reason)
            .content(object.digest());
    units.as(reader, () -> audit.append(act));
    return new Problem(
        VaultCodes.DAMAGED,
        Text.of(
            "对象 " + object.id() + " 已损坏或被改动", "Object " + object.id() + " was damaged or changed"));
  }

  /** Content whose damage, wherever it is met, raises the alarm. */
  InputStream watching(InputStream content, StoredObject object) {
    var reader = Actor.current();
    return new FilterInputStream(content) {
      @Override
      public int read() throws IOException {
        try {
          return in.read();
        } catch (EnvelopeBroken e) {
          throw raise(object, reader, e.reason().name());
        }
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        try {
          return in.read(into, offset, length);
        } catch (EnvelopeBroken e) {
          throw raise(object, reader, e.reason().name());
        }
      }

      @Override
      public long skip(long bytes) throws IOException {
        try {
          return in.skip(bytes);
        } catch (EnvelopeBroken e) {
          throw raise(object, reader, e.reason().name());
        }
      }
    };
  }
}
