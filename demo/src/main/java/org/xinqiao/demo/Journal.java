package org.xinqiao.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Performs steps one after the other, printing each with its result and its seconds. */
final class Journal {
  private final PrintStream out;
  private final List<Step> steps = new ArrayList<>();

  Journal(PrintStream out) {
    this.out = out;
  }

  /** One performed step. */
  record Step(String name, boolean held, String result, double seconds) {
    Map<String, Object> json() {
      return Map.of("step", name, "held", held, "result", result, "seconds", seconds);
    }
  }

  /** A step did not hold; what depends on it can't be tried. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(String step, Throwable cause) {
      super(step, cause);
    }
  }

  /** A step's value and the sentence to print for it. */
  record Done<T>(T value, String result) {}

  /** Performs {@code work}; when it fails, prints why and throws {@link Broken}. */
  <T> T step(String name, Callable<Done<T>> work) {
    var begin = System.nanoTime();
    try {
      var done = work.call();
      keep(new Step(name, true, done.result(), seconds(begin)));
      return done.value();
    } catch (Exception e) {
      var why = e.getMessage() == null ? e.toString() : e.getMessage();
      keep(new Step(name, false, why, seconds(begin)));
      throw new Broken(name, e);
    }
  }

  private void keep(Step step) {
    steps.add(step);
    out.printf(
        "%s %2d. %-28s %6.2f s  %s%n",
        step.held() ? "✓" : "✕", steps.size(), step.name(), step.seconds(), step.result());
  }

  private static double seconds(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
  }

  /** Whether every step so far held. */
  boolean held() {
    return !steps.isEmpty() && steps.stream().allMatch(Step::held);
  }

  /** Seconds spent in all steps. */
  double seconds() {
    return steps.stream().mapToDouble(Step::seconds).sum();
  }

  List<Map<String, Object>> json() {
    return steps.stream().map(Step::json).toList();
  }
}
