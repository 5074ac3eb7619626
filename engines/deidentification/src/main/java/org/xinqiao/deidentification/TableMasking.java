package org.xinqiao.deidentification;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.xinqiao.deidentification.MaskingOutcome.Reason;

/**
 * Masks a CSV table (RFC 4180, with a header) while it streams by: named columns by their rules,
 * and in all other cells, the header's included, what a {@link Spotter} finds. What is not masked
 * comes out character by character as it went in. Immutable and safe to share.
 */
public final class TableMasking {

  /** Name and edition of this method, as it stands in receipts. */
  public static final String METHOD = "table-masking/2026.1";

  private final List<ColumnRule> rules;
  private final Spotter spotter;
  private final TableLimits limits;

  private TableMasking(List<ColumnRule> rules, Spotter spotter, TableLimits limits) {
    this.rules = rules;
    this.spotter = spotter;
    this.limits = limits;
  }

  /** A masking with the standard limits. */
  public static TableMasking of(List<ColumnRule> rules, Spotter spotter) {
    return of(rules, spotter, TableLimits.STANDARD);
  }

  /**
   * A masking.
   *
   * @param rules at most one per column
   * @param spotter finds what to mask in the cells of columns without a rule
   * @throws IllegalArgumentException if two rules name the same column
   */
  public static TableMasking of(List<ColumnRule> rules, Spotter spotter, TableLimits limits) {
    Objects.requireNonNull(spotter, "spotter");
    Objects.requireNonNull(limits, "limits");
    if (rules.stream().map(ColumnRule::column).distinct().count() != rules.size()) {
      throw new IllegalArgumentException("two rules for one column");
    }
    return new TableMasking(List.copyOf(rules), spotter, limits);
  }

  /**
   * Masks UTF-8 bytes, with or without byte order mark; a mark is kept. The caller closes both
   * ends.
   *
   * @throws IOException if reading or writing fails
   */
  public MaskingOutcome mask(InputStream in, OutputStream out) throws IOException {
    Reader reader =
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    MaskingOutcome outcome = mask(reader, writer);
    writer.flush();
    return outcome;
  }

  /**
   * Masks characters; for other encodings the caller decodes and encodes. The caller closes both
   * ends, and throws away what was written if the outcome is a refusal.
   *
   * @throws IOException if reading or writing fails
   */
  public MaskingOutcome mask(Reader in, Writer out) throws IOException {
    CsvReader reader = new CsvReader(in, limits);
    try {
      return run(reader, new CsvWriter(out));
    } catch (MalformedTable e) {
      return e.refusal();
    } catch (CharacterCodingException e) {
      return new MaskingOutcome.Refused(Reason.MALFORMED_TEXT, reader.line(), "");
    }
  }

  private MaskingOutcome run(CsvReader reader, CsvWriter writer)
      throws IOException, MalformedTable {
    boolean marked = reader.skipMark();
    CsvRow header = reader.next();
    if (header == null || header.isBlankLine()) {
      throw new MalformedTable(Reason.EMPTY_INPUT, 0, "");
    }
    RowMasking rows = new RowMasking(header, rules, spotter);
    if (marked) {
      writer.mark();
    }
    writer.row(rows.header(), header.ending());
    long read = 0;
    for (CsvRow row = reader.next(); row != null; row = reader.next()) {
      writer.row(rows.row(row, reader.line()), row.ending());
      read += rows.width() > 1 && row.isBlankLine() ? 0 : 1;
    }
    return new MaskingOutcome.Done(
        new MaskingReceipt(METHOD, rules, read, rows.changed(), rows.notes()));
  }
}
