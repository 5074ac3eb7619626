package org.xinqiao.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * How much is measured and where its files lie.
 *
 * @param folder for the figure's files, empty at the start
 * @param quick a short run: fewer and shorter rounds, good enough to see that it works
 */
record Trial(Path folder, boolean quick) {
  /** The value for a full run or that for a quick one. */
  int choose(int full, int quickly) {
    return quick ? quickly : full;
  }

  /**
   * Lets the contestants take turns and answers the readings of each. Every other round runs
   * backwards, so that whatever comes first has no lasting advantage.
   */
  static List<List<Double>> turns(int rounds, List<Callable<Double>> contestants) throws Exception {
    List<List<Double>> readings =
        contestants.stream().<List<Double>>map(contestant -> new ArrayList<>()).toList();
    for (var round = 0; round < rounds; round++) {
      for (var place : order(contestants.size(), round % 2 == 1)) {
        readings.get(place).add(contestants.get(place).call());
      }
    }
    return readings;
  }

  private static int[] order(int size, boolean backwards) {
    return IntStream.range(0, size).map(i -> backwards ? size - 1 - i : i).toArray();
  }
}
