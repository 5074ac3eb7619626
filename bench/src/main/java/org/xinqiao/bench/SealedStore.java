package org.xinqiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.vault.Vault;

/**
 * How fast a file of one GiB is hashed, encrypted, written, made durable and entered, beside the
 * slower of the two computations it cannot do without. Its process gets no more heap than the
 * content may need: content is never held in memory.
 */
final class SealedStore implements Figure {
  private static final long GIBIBYTE = 1L << 30;
  private static final String UNIT = "MB/s";

  @Override
  public String name() {
    return "store";
  }

  @Override
  public String title() {
    return "流式加密存储 1 GiB（INTL） Streaming store of 1 GiB with INTL";
  }

  @Override
  public Target target() {
    return new Target(Target.Measure.RATIO_AT_LEAST, 0.40);
  }

  @Override
  public int heapMebibytes() {
    return 256;
  }

  @Override
  public Readings measure(Trial trial) throws Exception {
    var content = content(trial.folder().resolve("content"));
    try (var platform = StartedPlatform.in(trial.folder())) {
      var vault = platform.part(Vault.class);
      var computations = new Computations();
      Callable<Double> store = () -> store(vault, content);
      Callable<Double> encrypt = () -> megabytesPerSecond(() -> computations.encrypt(GIBIBYTE));
      Callable<Double> hash = () -> megabytesPerSecond(() -> computations.hash(GIBIBYTE));
      Callable<Double> write =
          () -> megabytesPerSecond(() -> computations.write(trial.folder(), GIBIBYTE));
      var contestants = List.of(store, encrypt, hash, write);
      Trial.turns(1, contestants);
      return readings(Trial.turns(trial.choose(7, 3), contestants));
    }
  }

  private static Readings readings(List<List<Double>> read) {
    var slower =
        IntStream.range(0, read.getFirst().size())
            .mapToObj(i -> Math.min(read.get(1).get(i), read.get(2).get(i)))
            .toList();
    return new Readings(
        Series.of("Vault.store: hash, encrypt, write, fsync, enter", UNIT, read.get(0)),
        Series.of("the slower of AES-256-GCM and SHA-256 alone, one thread", UNIT, slower),
        List.of(
            Series.of("AES-256-GCM alone, frames of 64 KiB", UNIT, read.get(1)),
            Series.of("SHA-256 alone", UNIT, read.get(2)),
            Series.of("the disk alone: write and fsync", UNIT, read.get(3))));
  }

  /** Stores the content once; it is erased again, but not on the clock. */
  private static double store(Vault vault, Path content) throws Exception {
    var actor = Actor.system("bench", InstitutionId.SYNTHETIC);
    return actor.call(() -> {
      try (var in = Files.newInputStream(content)) {
        var begin = System.nanoTime();
        var stored = vault.store(in, GIBIBYTE);
        var seconds = (System.nanoTime() - begin) / 1e9;
        if (stored.size() != GIBIBYTE || !stored.suite().equals("INTL")) {
          throw new IllegalStateException("Not what was to be stored: " + stored);
        }
        vault.erase(stored.id());
        return GIBIBYTE / 1e6 / seconds;
      }
    });
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double megabytesPerSecond(Work work) throws Exception {
    var begin = System.nanoTime();
    work.run();
    return GIBIBYTE / 1e6 / ((System.nanoTime() - begin) / 1e9);
  }

  private static Path content(Path file) throws IOException {
    var random = new Random(1);
    var part = new byte[1 << 20];
    try (var out = Files.newOutputStream(file)) {
      for (var left = GIBIBYTE; left > 0; left -= part.length) {
        random.nextBytes(part);
        out.write(part);
      }
    }
    return file;
  }
}
