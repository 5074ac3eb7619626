package org.xinqiao.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A measured figure with its verdict; this is what {@code --json} writes.
 *
 * @param name of the figure
 * @param title what was measured
 * @param measured the figure
 * @param baseline what it is compared with
 * @param ratio of the medians
 * @param low ratio of a single round that one round in ten falls below
 * @param high ratio of a single round that one round in ten exceeds
 * @param target what it had to reach
 * @param met whether it did
 * @param information what else was read; not judged
 * @param machine what it ran on
 */
record Outcome(
    String name,
    String title,
    Series measured,
    Series baseline,
    double ratio,
    double low,
    double high,
    Target target,
    boolean met,
    List<Series> information,
    Machine machine) {
  Outcome {
    information = List.copyOf(information);
  }

  /** Judges the readings of a figure. */
  static Outcome of(Figure figure, Figure.Readings readings, Machine machine) {
    var measured = readings.measured();
    var baseline = readings.baseline();
    var each =
        IntStream.range(0, measured.rounds().size())
            .mapToObj(i -> measured.rounds().get(i) / baseline.rounds().get(i))
            .sorted()
            .toList();
    var tenth = each.size() / 10;
    return new Outcome(
        figure.name(),
        figure.title(),
        measured,
        baseline,
        measured.median() / baseline.median(),
        each.get(tenth),
        each.get(each.size() - 1 - tenth),
        figure.target(),
        figure.target().met(measured.median(), baseline.median()),
        readings.information(),
        machine);
  }
}
