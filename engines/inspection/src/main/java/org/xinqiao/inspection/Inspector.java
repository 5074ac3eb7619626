package org.xinqiao.inspection;

import java.io.IOException;
import java.io.Reader;
import java.util.Objects;

/**
 * Reads text once and reports what it holds. Immutable and safe to share; every inspection has its
 * own state of about a hundred thousand characters, whatever the size of the text.
 *
 * <p>The result does not depend on how the reader cuts the text into pieces.
 */
public final class Inspector {

  /** Version of the rules; a verdict made under another version has to be renewed. */
  public static final String RULE_SET = "2026.1";

  /** Findings kept of each sort (hard, others) unless told otherwise; all are counted. */
  public static final int DEFAULT_KEPT_FINDINGS = 10_000;

  private static final int CHUNK = 32_768;

  /** How far right of its start a rule may look, in canonical characters. */
  private static final int REACH = 20_480;

  private final int keptFindings;
  private final int chunk;
  private final int reach;

  Inspector(int keptFindings, int chunk, int reach) {
    if (keptFindings < 1 || chunk < 1 || reach < 4 * Window.LOOK_BACK) {
      throw new IllegalArgumentException("limits too small");
    }
    this.keptFindings = keptFindings;
    this.chunk = chunk;
    this.reach = reach;
  }

  /** The inspector with all rules and the usual limits. */
  public static Inspector standard() {
    return keeping(DEFAULT_KEPT_FINDINGS);
  }

  /**
   * An inspector that keeps fewer or more findings in its verdicts.
   *
   * @param findings limit for each sort, at least 1
   */
  public static Inspector keeping(int findings) {
    return new Inspector(findings, CHUNK, REACH);
  }

  /** Inspects text that is in memory already. */
  public Inspection inspect(CharSequence text) {
    int length = Objects.requireNonNull(text, "text").length();
    boolean small = length < chunk;
    // Text that fits into one window needs no room to look ahead, which keeps table cells cheap.
    Window window = new Window(small ? length + 1 : chunk, small ? 0 : reach);
    try (Reader reader = Reader.of(text)) {
      return inspect(reader, finding -> {}, window);
    } catch (IOException e) {
      throw new AssertionError("text in memory cannot fail to be read", e);
    }
  }

  /**
   * Inspects all that a reader holds; the caller closes it.
   *
   * @throws IOException if the reader fails; there is no verdict then, and the content is unread
   */
  public Inspection inspect(Reader text) throws IOException {
    return inspect(text, finding -> {});
  }

  /**
   * As {@link #inspect(Reader)}, and hands over every finding as soon as it is certain, also those
   * the verdict no longer keeps.
   *
   * @throws IOException if the reader fails; there is no verdict then, and the content is unread
   */
  public Inspection inspect(Reader text, FindingSink sink) throws IOException {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(sink, "sink");
    return inspect(text, sink, new Window(chunk, reach));
  }

  private Inspection inspect(Reader text, FindingSink sink, Window window) throws IOException {
    Collector collector = new Collector(window, sink, keptFindings);
    Scanner scanner = new Scanner(window, collector, reach);
    try {
      int position = 0;
      boolean ended;
      do {
        ended = window.fill(text);
        position = window.slide(scanner.scan(position, window.limit(ended)));
      } while (!ended);
    } finally {
      scanner.wipe();
      window.wipe();
    }
    return new Inspection(collector.verdict(), collector.tally(), window.read(), RULE_SET);
  }
}
