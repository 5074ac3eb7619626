package org.xinqiao.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The table people read. */
final class Report {
  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  /** Prints every outcome and how many targets were met. */
  void print(List<Outcome> outcomes) {
    outcomes.forEach(this::print);
    var met = outcomes.stream().filter(Outcome::met).count();
    out.printf("%n达标 Met: %d / %d%n", met, outcomes.size());
  }

  private void print(Outcome outcome) {
    out.printf("%n%s  [%s]%n", outcome.title(), outcome.name());
    line("实测 measured", outcome.measured());
    line("基线 baseline", outcome.baseline());
    out.printf(
        Locale.ROOT,
        "  比值 ratio     %.2f × (各轮 rounds %.2f … %.2f)   目标 target %s   %s%n",
        outcome.ratio(),
        outcome.low(),
        outcome.high(),
        outcome.target().describe(outcome.measured().unit()),
        outcome.met() ? "达标 MET" : "未达标 MISSED");
    outcome.information().forEach(series -> line("参考 for info", series));
    print(outcome.machine());
  }

  private void line(String role, Series series) {
    out.printf(
        Locale.ROOT, "  %s  %s %s   %s%n", role, number(series), series.unit(), series.what());
  }

  private static String number(Series series) {
    return String.format(
        Locale.ROOT, series.median() < 100 ? "%,10.2f" : "%,10.0f", series.median());
  }

  private void print(Machine machine) {
    out.printf(
        Locale.ROOT,
        "  机器 machine   %d 核 cores, 负载 load %.1f → %.1f, 堆 heap ≤ %d of %d MiB, Java %s%n",
        machine.cores(),
        machine.loadBefore(),
        machine.loadAfter(),
        machine.heapPeak(),
        machine.heapLimit(),
        machine.java());
  }
}
