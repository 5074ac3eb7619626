package org.xinqiao.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Hashes and seals content in one pass over it. */
public final class SealingDigest {
  /** Large enough that handing a part to another thread costs nothing beside hashing it. */
  private static final int PART_BYTES = 4 * Envelopes.FRAME_SIZE;

  private static final Executor VIRTUAL = task -> Thread.ofVirtual().start(task);

  private SealingDigest() {}

  /**
   * Reads {@code plain} to its end and writes a finished envelope to {@code out}. Closes neither.
   * When it throws, what was written is no valid envelope.
   *
   * <p>A second (virtual) thread hashes while this one encrypts: neither waits for the other.
   */
  public static Sealed seal(
      InputStream plain, OutputStream out, Suite suite, KeyMaterial key, byte[] context)
      throws IOException {
    var sealed = Envelopes.seal(out, suite, key, context);
    try {
      var digest = suite.newDigest();
      var size = copy(plain, sealed, digest);
      sealed.finish();
      return new Sealed(size, ContentDigest.of(suite, digest.digest()));
    } finally {
      sealed.abandon();
    }
  }

  private static long copy(InputStream plain, SealedOutput sealed, MessageDigest digest)
      throws IOException {
    var part = new byte[PART_BYTES];
    try {
      for (var size = 0L; ; ) {
        var count = plain.readNBytes(part, 0, part.length);
        if (count == 0) {
          return size;
        }
        var hashing = CompletableFuture.runAsync(() -> digest.update(part, 0, count), VIRTUAL);
        try {
          sealed.write(part, 0, count);
        } finally {
          // Nobody may read into the buffer, or wipe it, while it is being hashed.
          hashing.join();
        }
        size += count;
      }
    } finally {
      Bytes.wipe(part);
    }
  }
}
