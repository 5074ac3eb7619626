package org.xinqiao.deidentification;

import static org.xinqiao.deidentification.MaskingOutcome.Reason.SPAN_OUTSIDE_TEXT;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;

/** Replaces spans of running text by their masked form; the text streams by. */
public final class TextMasking {

  /** Name and edition of this method, as it stands in receipts. */
  public static final String METHOD = "text-masking/2026.1";

  /** Longer spans are masked fully, so that they need not be held. */
  private static final int MAX_SHAPED = 512;

  private final Reader in;
  private final Writer out;
  private final char[] buffer = new char[8_192];
  private final Notes notes = new Notes();
  private long position;
  private long changed;

  private TextMasking(Reader in, Writer out) {
    this.in = in;
    this.out = out;
  }

  /**
   * Copies a text and masks the spans on the way. The caller closes both ends.
   *
   * @param spans positions in the text, in any order; overlapping ones are masked together, fully
   * @throws IOException if reading or writing fails
   */
  public static MaskingOutcome mask(Reader in, Writer out, List<Span> spans) throws IOException {
    return new TextMasking(in, out).run(spans);
  }

  private MaskingOutcome run(List<Span> spans) throws IOException {
    List<Span> ordered = SpanMasking.ordered(spans);
    notes.add(ResidualNote.Residue.OVERLAPPING_SPANS, "", spans.size() - ordered.size());
    for (Span span : ordered) {
      boolean there = copy(span.start() - position, true) && replace(span);
      if (!there) {
        return new MaskingOutcome.Refused(SPAN_OUTSIDE_TEXT, 0, String.valueOf(span.end()));
      }
    }
    copy(Long.MAX_VALUE, true);
    return new MaskingOutcome.Done(new MaskingReceipt(METHOD, List.of(), 0, changed, notes.list()));
  }

  /** Moves on by a number of characters; returns whether they were there. */
  private boolean copy(long characters, boolean write) throws IOException {
    long left = characters;
    while (left > 0) {
      int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (n < 0) {
        return false;
      }
      if (write) {
        out.write(buffer, 0, n);
      }
      left -= n;
      position += n;
    }
    return true;
  }

  private boolean replace(Span span) throws IOException {
    long length = span.end() - span.start();
    if (length > MAX_SHAPED && span.rule() != MaskingRule.KEEP) {
      boolean there = copy(length, false);
      if (there) {
        out.write(Masking.FULL);
        changed++;
      }
      return there;
    }
    if (span.rule() == MaskingRule.KEEP) {
      return copy(length, true);
    }
    String value = read((int) length);
    if (value.length() < length) {
      return false;
    }
    write(span, value);
    return true;
  }

  private void write(Span span, String value) throws IOException {
    Masked masked = Masking.apply(span.rule(), value);
    out.write(masked.text());
    if (!masked.text().equals(value)) {
      changed++;
    }
    if (!masked.recognised()) {
      notes.add(ResidualNote.Residue.UNKNOWN_SHAPE, "");
    }
  }

  private String read(int length) throws IOException {
    StringBuilder value = new StringBuilder(length);
    int n = 0;
    while (value.length() < length && n >= 0) {
      n = in.read(buffer, 0, length - value.length());
      if (n > 0) {
        value.append(buffer, 0, n);
        position += n;
      }
    }
    return value.toString();
  }
}
