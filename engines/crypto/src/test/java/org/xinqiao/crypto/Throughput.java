package org.xinqiao.crypto;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Measures MB/s (10^6 bytes) of digests, ciphers and envelopes, each over the given number of MiB
 * (default 1024 for INTL, a sixteenth of it for SM): the best of three rounds after one to warm up.
 */
final class Throughput {
  private static final KeyMaterial KEY = KeyMaterial.generate();

  private final PrintStream out;

  private Throughput(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    var bytes = (arguments.length > 0 ? Long.parseLong(arguments[0]) : 1024) << 20;
    var meter = new Throughput(System.out);
    meter.measure(Suite.INTL, bytes);
    meter.measure(Suite.SM, bytes / 16);
  }

  private void measure(Suite suite, long bytes) throws IOException {
    var digest = best(bytes, () -> digest(suite, bytes));
    var cipher = best(bytes, () -> encrypt(suite, bytes));
    var sealed = best(bytes, () -> seal(suite, bytes));
    var open = best(bytes, () -> sealAndOpen(suite, bytes));
    out.printf("%s digest alone            %6.0f MB/s%n", suite, digest);
    out.printf("%s cipher alone (64 KiB)   %6.0f MB/s%n", suite, cipher);
    var floor = Math.min(digest, cipher);
    out.printf(
        "%s digest and seal         %6.0f MB/s  %3.0f %%%n", suite, sealed, pc(sealed, floor));
    out.printf("%s open one part repeated  %6.0f MB/s%n", suite, open);
  }

  private static double pc(double value, double of) {
    return 100 * value / of;
  }

  private static double best(long bytes, Round round) throws IOException {
    var best = 0.0;
    for (int i = 0; i < 4; i++) {
      var start = System.nanoTime();
      round.run();
      var speed = bytes * 1e3 / (System.nanoTime() - start);
      best = i == 0 ? 0 : Math.max(best, speed);
    }
    return best;
  }

  private static void digest(Suite suite, long bytes) {
    var digest = suite.newDigest();
    var part = new byte[Envelopes.FRAME_SIZE];
    for (long left = bytes; left > 0; left -= part.length) {
      digest.update(part);
    }
    digest.digest();
  }

  private static void encrypt(Suite suite, long bytes) {
    var cipher = new FrameCipher(suite, new byte[suite.aeadKeyBytes()], new byte[7], new byte[0]);
    var part = new byte[Envelopes.FRAME_SIZE];
    var sealed = new byte[Envelopes.FRAME_SIZE + 16];
    var span = new FrameCipher.ByteSpan(part, 0, part.length);
    for (long frame = 0; frame < bytes / part.length; frame++) {
      cipher.seal(frame, false, span, sealed);
    }
  }

  private static void seal(Suite suite, long bytes) throws IOException {
    var target = OutputStream.nullOutputStream();
    SealingDigest.seal(new Repeated(bytes, false), target, suite, KEY, new byte[0]);
  }

  private static void sealAndOpen(Suite suite, long bytes) throws IOException {
    var size = 16 << 20;
    var envelope = new ByteArrayOutputStream(size + (1 << 16));
    try (var sealed = Envelopes.seal(envelope, suite, KEY, new byte[0])) {
      sealed.write(new byte[size]);
      sealed.finish();
    }
    var stored = envelope.toByteArray();
    for (long left = bytes; left > 0; left -= size) {
      var in = new ByteArrayInputStream(stored);
      Envelopes.open(in, KEY, new byte[0]).transferTo(OutputStream.nullOutputStream());
    }
  }

  private interface Round {
    void run() throws IOException;
  }
}
