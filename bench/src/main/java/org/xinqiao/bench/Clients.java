package org.xinqiao.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A number of clients that do the same thing over and over, each waiting for its own answer. */
final class Clients implements AutoCloseable {
  private final int count;
  private final ExecutorService threads;

  Clients(int count) {
    this.count = count;
    this.threads = Executors.newFixedThreadPool(count);
  }

  /**
   * What a round came to.
   *
   * @param perSecond finished acts a second, all clients together
   * @param typicalMillis median time of an act
   * @param slowMillis time that one act in a hundred exceeds
   */
  record Pace(long acts, double perSecond, double typicalMillis, double slowMillis) {}

  /** Lets every client do {@code act} for so many milliseconds. */
  Pace run(int millis, Runnable act) throws Exception {
    var gate = new CyclicBarrier(count);
    Callable<Spell> client = () -> spell(gate, millis, act);
    var spells = new ArrayList<Spell>();
    for (var spell : threads.invokeAll(Collections.nCopies(count, client))) {
      spells.add(spell.get());
    }
    return pace(spells);
  }

  private static Spell spell(CyclicBarrier gate, int millis, Runnable act) throws Exception {
    var times = new long[1024];
    var acts = 0;
    gate.await();
    var begin = System.nanoTime();
    var now = begin;
    for (var end = begin + millis * 1_000_000L; now < end; acts++) {
      act.run();
      var done = System.nanoTime();
      times = acts == times.length ? Arrays.copyOf(times, 2 * acts) : times;
      times[acts] = done - now;
      now = done;
    }
    return new Spell(Arrays.stream(times, 0, acts).boxed().toList(), now - begin);
  }

  /** One client's acts in nanoseconds, and the time from its first to its last. */
  private record Spell(List<Long> acts, long length) {}

  private static Pace pace(List<Spell> spells) {
    var times = spells.stream().flatMap(spell -> spell.acts().stream()).sorted().toList();
    var perSecond =
        spells.stream().mapToDouble(spell -> spell.acts().size() * 1e9 / spell.length()).sum();
    return new Pace(times.size(), perSecond, quantile(times, 50), quantile(times, 99));
  }

  private static double quantile(List<Long> sorted, int percent) {
    return sorted.get((int) ((sorted.size() - 1L) * percent / 100)) / 1e6;
  }

  @Override
  public void close() {
    threads.close();
  }
}
