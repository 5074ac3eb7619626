package org.xinqiao.crypto;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;

/** Seals content and opens it at the same time; a program, to be run in a heap smaller than it. */
final class TinyHeap {
  private TinyHeap() {}

  public static void main(String[] arguments) throws IOException {
    var suite = Suite.ofId(arguments[0]).orElseThrow();
    var size = Long.parseLong(arguments[1]) << 20;
    var in = new PipedInputStream(1 << 18);
    var out = new PipedOutputStream(in);
    var sealing = CompletableFuture.supplyAsync(() -> seal(suite, size, out));
    var digest = suite.newDigest();
    var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    var opened = Envelopes.open(in, Samples.key(1), Samples.CONTEXT).transferTo(sink);
    var sealed = sealing.join();
    var hex = HexFormat.of().formatHex(digest.digest());
    var same = opened == size && sealed.size() == size && sealed.digest().hex().equals(hex);
    System.out.println(same ? "same" : "different");
  }

  private static Sealed seal(Suite suite, long size, OutputStream out) {
    try (out) {
      var plain = new Repeated(size, false);
      return SealingDigest.seal(plain, out, suite, Samples.key(1), Samples.CONTEXT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
