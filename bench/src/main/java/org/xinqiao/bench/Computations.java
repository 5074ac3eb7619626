package org.xinqiao.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What storing content cannot do without, each alone, on one thread and out of memory. */
final class Computations {
  private static final int FRAME = 64 * 1024;
  private static final int TAG_BITS = 128;

  private final byte[] content = new byte[256 * FRAME];
  private final byte[] key = new byte[32];
  private final byte[] sealed = new byte[FRAME + TAG_BITS / 8];

  Computations() {
    var random = new Random(2);
    random.nextBytes(content);
    random.nextBytes(key);
  }

  /** Encrypts so many bytes with AES-256-GCM, a fresh nonce for each frame of 64 KiB. */
  void encrypt(long bytes) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    var aes = new SecretKeySpec(key, "AES");
    var nonce = ByteBuffer.allocate(12);
    for (long at = 0; at < bytes; at += FRAME) {
      nonce.putLong(0, at);
      cipher.init(Cipher.ENCRYPT_MODE, aes, new GCMParameterSpec(TAG_BITS, nonce.array()));
      cipher.doFinal(content, place(at), FRAME, sealed, 0);
    }
  }

  /** Hashes so many bytes with SHA-256. */
  byte[] hash(long bytes) throws GeneralSecurityException {
    var digest = MessageDigest.getInstance("SHA-256");
    for (long at = 0; at < bytes; at += FRAME) {
      digest.update(content, place(at), FRAME);
    }
    return digest.digest();
  }

  /** Writes so many bytes to a new file and waits until the disk has them; the file goes again. */
  void write(Path folder, long bytes) throws IOException {
    var file = folder.resolve("written");
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (long at = 0; at < bytes; at += FRAME) {
        var frame = ByteBuffer.wrap(content, place(at), FRAME);
        while (frame.hasRemaining()) {
          channel.write(frame);
        }
      }
      channel.force(true);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private int place(long at) {
    return (int) (at % content.length);
  }
}
