package org.xinqiao.bench;

import java.util.Comparator;
import java.util.List;

/**
 * The readings of one quantity, one for each round.
 *
 * @param what the quantity
 * @param unit its unit
 * @param median of the rounds
 * @param rounds the readings in the order they were taken
 */
record Series(String what, String unit, double median, List<Double> rounds) {
  Series {
    rounds = List.copyOf(rounds);
  }

  /** Readings and their median. */
  static Series of(String what, String unit, List<Double> rounds) {
    return new Series(what, unit, median(rounds), rounds);
  }

  /** A quantity that was read once. */
  static Series of(String what, String unit, double reading) {
    return of(what, unit, List.of(reading));
  }

  /** The middle reading, or the mean of the two in the middle. */
  static double median(List<Double> readings) {
    if (readings.isEmpty()) {
      throw new IllegalArgumentException("No readings");
    }
    var sorted = readings.stream().sorted(Comparator.naturalOrder()).toList();
    var middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
