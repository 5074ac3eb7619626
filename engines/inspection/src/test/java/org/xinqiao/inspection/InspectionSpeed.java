package org.xinqiao.inspection;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Prints the best rate over mixed Chinese text on one core; started by hand, asserts nothing. */
final class InspectionSpeed {

  private static final int CHARACTERS = 7_000_000;
  private static final int ROUNDS = 40;

  private InspectionSpeed() {}

  public static void main(String[] args) {
    PrintStream out = System.out;
    String plain = ChineseText.of(1, CHARACTERS).text();
    measure(out, "planted prose", plain);
    measure(out, "prose without a number", plain.replaceAll("[0-9]", "数"));
    measure(out, "Han characters only", "的确良好风险控制部门".repeat(CHARACTERS / 10));
    measure(out, "with full-width digits", plain.replace('1', '１').replace('3', '３'));
    measure(out, "with zero-width characters", plain.replace("，", "，\u200B"));
  }

  private static void measure(PrintStream out, String name, String text) {
    double megabytes = text.getBytes(StandardCharsets.UTF_8).length / 1e6;
    double best = 0;
    long total = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      Tally tally = Inspector.standard().inspect(text).tally();
      double seconds = (System.nanoTime() - start) / 1e9;
      best = Math.max(best, megabytes / seconds);
      total = tally.counts().values().stream().mapToLong(Tally.Count::total).sum();
    }
    out.printf("%s: %.1f MB, %d findings, best %.0f MB/s%n", name, megabytes, total, best);
  }
}
