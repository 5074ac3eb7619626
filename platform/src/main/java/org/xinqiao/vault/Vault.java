package org.xinqiao.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.xinqiao.crypto.EnvelopeBroken;
import org.xinqiao.crypto.Envelopes;
import org.xinqiao.crypto.Verification;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Rule;

/**
 * The chapter's front door: keeps content encrypted under the keys of the actor's institution, and
 * signs for it. Knows no grades and no readers: whoever calls {@link #open} decides before whether
 * the actor may read, and appends the reading to the operation log.
 */
@Service
public class Vault {
  /** No such object in the actor's institution. */
  public static final Code UNKNOWN = VaultCodes.UNKNOWN;

  /** The content is over the limit. */
  public static final Code TOO_LARGE = VaultCodes.TOO_LARGE;

  /** The store has no room. */
  public static final Code NO_SPACE = VaultCodes.NO_SPACE;

  /** The sender stopped sending. */
  public static final Code INTERRUPTED = VaultCodes.INTERRUPTED;

  /** The ciphertext is not what was stored. */
  public static final Code DAMAGED = VaultCodes.DAMAGED;

  /** The object's key was destroyed. */
  public static final Code ERASED = VaultCodes.ERASED;

  private static final int READ_BUFFER = 256 * 1024;

  private final Sealing sealing;
  private final ObjectRegister register;
  private final ObjectStore files;
  private final Keys keys;
  private final Signatures signatures;
  private final Alarm alarm;

  Vault(
      Sealing sealing,
      ObjectRegister register,
      ObjectStore files,
      Keys keys,
      Signatures signatures,
      Alarm alarm) {
    this.sealing = sealing;
    this.register = register;
    this.files = files;
    this.keys = keys;
    this.signatures = signatures;
    this.alarm = alarm;
  }

  /**
   * Stores content, in one pass and bounded memory. Better called outside a transaction: inside one
   * it holds a database connection while the bytes arrive. Nothing is left when it is refused.
   *
   * @param limitBytes most bytes taken; at the first byte more {@link #TOO_LARGE}
   */
  public StoredObject store(InputStream content, long limitBytes) {
    return store(content, limitBytes, stored -> {});
  }

  /** As {@link #store(InputStream, long)}; {@code together} runs in the transaction of the row. */
  public StoredObject store(InputStream content, long limitBytes, Consumer<StoredObject> together) {
    return register.enter(sealing.seal(content, limitBytes), together);
  }

  /** As {@link #store(InputStream, long)}, for content that is made rather than read. */
  public StoredObject write(Filling filling, long limitBytes) {
    return write(filling, limitBytes, stored -> {});
  }

  /** As {@link #write(Filling, long)}; {@code together} runs in the transaction of the row. */
  public StoredObject write(Filling filling, long limitBytes, Consumer<StoredObject> together) {
    return register.enter(sealing.fill(filling, limitBytes), together);
  }

  /** Makes content. */
  @FunctionalInterface
  public interface Filling {
    /** Writes all of it; nothing is stored when this throws. */
    void into(OutputStream out) throws IOException;
  }

  /** Facts about an object. */
  public StoredObject get(ObjectId id) {
    return row(id).facts();
  }

  /**
   * The content, for the caller to close. A read refuses with {@link #DAMAGED}, and raises the
   * alarm, before it hands out a byte that was not stored so; the content is complete only when the
   * end of the stream was read.
   */
  public InputStream open(ObjectId id) {
    var row = row(id);
    var wrapped = row.wrapped();
    Rule.require(wrapped != null, ERASED);
    if (wrapped == null) {
      throw alarm.raise(row.facts(), Actor.current(), "KEY");
    }
    try {
      return alarm.watching(opened(row, wrapped), row.facts());
    } catch (EnvelopeBroken e) {
      throw alarm.raise(row.facts(), Actor.current(), e.reason().name());
    } catch (NoSuchFileException e) {
      throw alarm.raise(row.facts(), Actor.current(), "MISSING");
    } catch (InstitutionKey.BrokenKeyException e) {
      throw alarm.raise(row.facts(), Actor.current(), "KEY");
    } catch (IOException e) {
      throw new Problem(VaultCodes.UNAVAILABLE);
    }
  }

  private InputStream opened(ObjectRow row, byte[] wrapped) throws IOException {
    var context = Sealing.context(row.place());
    try (var above = keys.of(row.institutionKey()).orElseThrow();
        var key = above.unwrap(wrapped, context)) {
      var file = new BufferedInputStream(files.read(row.place()), READ_BUFFER);
      try {
        return Envelopes.open(file, key, context.getBytes(UTF_8));
      } catch (IOException e) {
        file.close();
        throw e;
      }
    }
  }

  /** Destroys the object's key and with it the content for good; facts and log entries stay. */
  public void erase(ObjectId id) {
    register.erase(id);
  }

  /** Signs for the actor's institution with its own key, made at the first signature. */
  public Signed sign(byte[] message) {
    return signatures.sign(message);
  }

  /**
   * Whether a signature holds; also for signatures of other institutions. Invalid when the platform
   * does not know the key as the named institution's.
   */
  public Verification verify(byte[] message, Signed signed) {
    return signatures.verify(message, signed);
  }

  /** Seals for rows of one kind; {@code domain} keeps kinds apart, as {@code "catalogue.label"}. */
  public Seals seals(String domain) {
    return new Seals(keys, domain);
  }

  private ObjectRow row(ObjectId id) {
    return register.find(id).orElseThrow(() -> new Problem(UNKNOWN));
  }
}
