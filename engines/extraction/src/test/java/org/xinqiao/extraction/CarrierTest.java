package org.xinqiao.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host on virtual threads goes on serving while documents are read for it. */
class CarrierTest {
  private static final int CARRIERS = 2;

  @Test
  void readingsThatDoNotEndKeepNobodyElseWaiting(@TempDir Path directory) throws Exception {
    Process host =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.virtualThreadScheduler.parallelism=" + CARRIERS,
                // Else the JVM hides the lack by a few more carriers, until there are too many.
                "-Djdk.virtualThreadScheduler.maxPoolSize=" + CARRIERS,
                "-cp",
                System.getProperty("java.class.path"),
                ServingHost.class.getName(),
                directory.toString())
            .redirectErrorStream(true)
            .start();

    String said = new String(host.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said.lines()).containsExactly("served");
  }

  /** As many readings as carriers, all at processes that are stopped, and others to be served. */
  static final class ServingHost {
    private static final int OTHERS = 200;
    private static final int PATIENCE = 20;
    private static final CountDownLatch BEGUN = new CountDownLatch(CARRIERS);
    private static final CountDownLatch GO_ON = new CountDownLatch(1);
    private static final CountDownLatch SENT = new CountDownLatch(CARRIERS);

    private ServingHost() {}

    public static void main(String[] arguments) throws Exception {
      var limits =
          ExtractionLimits.standard(Path.of(arguments[0])).withWorkers(CARRIERS, 10, 64L << 20);
      try (var extraction = Extractors.open(limits)) {
        for (int n = 0; n < CARRIERS; n++) {
          Thread.startVirtualThread(() -> read(extraction));
        }
        System.out.println(serveOthers() ? "served" : "kept waiting");
      }
    }

    private static void read(Extraction extraction) {
      try {
        extraction.text(new Held(), "a.txt", "", text -> {});
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** As a machine under load may stop them, only for good. */
    private static void stopWorkers() throws Exception {
      for (ProcessHandle worker : ProcessHandle.current().children().toList()) {
        var stop = List.of("kill", "-STOP", Long.toString(worker.pid()));
        new ProcessBuilder(stop).inheritIO().start().waitFor();
      }
    }

    private static boolean serveOthers() throws Exception {
      if (!BEGUN.await(PATIENCE, TimeUnit.SECONDS)) {
        return false;
      }
      stopWorkers();
      GO_ON.countDown();
      SENT.await();
      try {
        for (int n = 0; n < OTHERS; n++) {
          var other = new FutureTask<>(() -> true);
          Thread.startVirtualThread(other);
          other.get(PATIENCE, TimeUnit.SECONDS);
        }
        return true;
      } catch (TimeoutException e) {
        return false;
      }
    }

    /** A document whose end comes only when it may; waits as a virtual thread should. */
    private static final class Held extends InputStream {
      private final InputStream words =
          new ByteArrayInputStream("经营正常。".repeat(20_000).getBytes(StandardCharsets.UTF_8));
      private boolean ended;

      @Override
      public int read() {
        throw new UnsupportedOperationException("read in chunks only");
      }

      @Override
      public int read(byte[] into, int from, int most) throws IOException {
        int n = words.read(into, from, most);
        if (n < 0 && !ended) {
          ended = true;
          BEGUN.countDown();
          waitToGoOn();
          SENT.countDown();
        }
        return n;
      }

      private static void waitToGoOn() {
        try {
          GO_ON.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
