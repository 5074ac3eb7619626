package org.xinqiao.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.xinqiao.inspection.Inspection;
import org.xinqiao.inspection.Inspector;

/**
 * How fast one core finds the identifiers in mixed Chinese text, in bytes of its UTF-8 form. The
 * engine has one pass for all its rules, so markings and credentials are looked for, too; the text
 * holds none.
 *
 * <p>The seconds are those the thread spent on a processor: on a machine that is shared with others
 * the time on the wall would tell how busy they are. The rate by the wall stands beside it.
 */
final class IdentifierPass implements Figure {
  private static final String UNIT = "MB/s";
  private static final int CHARACTERS = 7_000_000;
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  /** Regular expressions get less text: they would take minutes for all of it. */
  private static final int FOR_EXPRESSIONS = 200_000;

  /** What a list of regular expressions for the same identifiers looks like. */
  private static final List<Pattern> EXPRESSIONS =
      List.of(
          Pattern.compile("(?<![0-9A-Za-z])[1-9]\\d{16}[0-9Xx](?![0-9A-Za-z])"),
          Pattern.compile("(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Za-z])"),
          Pattern.compile("(?<![0-9A-Za-z])[3-9]\\d{12,18}(?![0-9A-Za-z])"),
          Pattern.compile("(?<![0-9A-Za-z])1[3-9]\\d{9}(?![0-9A-Za-z])"));

  private final List<Double> byTheWall = new ArrayList<>();
  private long seen;

  @Override
  public String name() {
    return "inspection";
  }

  @Override
  public String title() {
    return "内容检测引擎，识别号码，单核 Inspection engine, identifiers, one core";
  }

  @Override
  public Target target() {
    return new Target(Target.Measure.VALUE_AT_LEAST, 200);
  }

  @Override
  public Readings measure(Trial trial) throws Exception {
    var mixed = MixedText.of(1, CHARACTERS);
    var text = mixed.text();
    requireFound(mixed, Inspector.standard().inspect(text));
    var characters = text.toCharArray();
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var little = text.substring(0, FOR_EXPRESSIONS);
    var size = bytes.length / 1e6;
    var littleSize = little.getBytes(StandardCharsets.UTF_8).length / 1e6;
    var passes = trial.choose(12, 4);
    Callable<Double> inspect = () -> inspections(passes, size, text);
    Callable<Double> count = () -> rate(10 * passes, size, () -> countDigits(characters));
    Callable<Double> decode = () -> rate(passes, size, () -> decodeAndInspect(bytes));
    Callable<Double> match = () -> rate(1, littleSize, () -> match(little));
    var contestants = List.of(inspect, count, decode, match);
    Trial.turns(trial.choose(4, 2), contestants);
    byTheWall.clear();
    var read = Trial.turns(trial.choose(11, 5), contestants);
    return new Readings(
        Series.of("the engine's pass over text in memory", UNIT, read.get(0)),
        Series.of("a pass over the same characters that counts digits", UNIT, read.get(1)),
        List.of(
            Series.of("the engine's pass, by the clock on the wall", UNIT, byTheWall),
            Series.of("the engine, decoding UTF-8 included", UNIT, read.get(2)),
            Series.of("java.util.regex, one expression after another", UNIT, read.get(3)),
            Series.of("the text in UTF-8", "MB", size),
            Series.of("identifiers in it", "", mixed.planted())));
  }

  private interface Work {
    long run() throws IOException;
  }

  private double inspections(int passes, double megabytes, String text) throws IOException {
    var begin = System.nanoTime();
    var rate = rate(passes, megabytes, () -> inspect(text));
    byTheWall.add(passes * megabytes / ((System.nanoTime() - begin) / 1e9));
    return rate;
  }

  private double rate(int passes, double megabytes, Work work) throws IOException {
    var begin = THREAD.getCurrentThreadCpuTime();
    for (var pass = 0; pass < passes; pass++) {
      seen += work.run();
    }
    var seconds = (THREAD.getCurrentThreadCpuTime() - begin) / 1e9;
    if (seen == 0) {
      throw new IllegalStateException("Nothing was found, so nothing was measured");
    }
    return passes * megabytes / seconds;
  }

  private static long inspect(String text) {
    return found(Inspector.standard().inspect(text));
  }

  private static long decodeAndInspect(byte[] bytes) throws IOException {
    var in = new ByteArrayInputStream(bytes);
    return found(Inspector.standard().inspect(new InputStreamReader(in, StandardCharsets.UTF_8)));
  }

  private static long countDigits(char[] characters) {
    var count = 0L;
    for (var c : characters) {
      count += c >= '0' && c <= '9' ? 1 : 0;
    }
    return count;
  }

  private static long match(String text) {
    return EXPRESSIONS.stream()
        .mapToLong(expression -> expression.matcher(text).results().count())
        .sum();
  }

  private static long found(Inspection inspection) {
    return inspection.tally().counts().values().stream().mapToLong(count -> count.total()).sum();
  }

  /** Speed counts only if nothing is overlooked. */
  private static void requireFound(MixedText mixed, Inspection inspection) {
    if (found(inspection) != mixed.planted()) {
      throw new IllegalStateException(
          mixed.planted() + " identifiers were planted, found were " + inspection.tally());
    }
  }
}
