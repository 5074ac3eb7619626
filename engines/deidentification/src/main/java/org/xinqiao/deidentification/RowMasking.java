package org.xinqiao.deidentification;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.deidentification.CsvRow.Cell;
import org.xinqiao.deidentification.MaskingOutcome.Reason;
import org.xinqiao.deidentification.ResidualNote.Residue;

/** Masks the rows of one table and keeps its counts. */
final class RowMasking {

  private static final String FORMULA_STARTS = "=@+-\t\r＝＠＋－";

  private final List<Cell> header;
  private final List<String> names;
  private final @Nullable MaskingRule[] byColumn;
  private final Spotter spotter;
  private final Notes notes = new Notes();
  private long changed;

  RowMasking(CsvRow header, List<ColumnRule> rules, Spotter spotter) throws MalformedTable {
    this.header = header.cells();
    this.names = header.cells().stream().map(cell -> cell.text().strip()).toList();
    this.byColumn = new @Nullable MaskingRule[names.size()];
    this.spotter = spotter;
    for (ColumnRule rule : rules) {
      byColumn[position(rule.column())] = rule.rule();
    }
  }

  int width() {
    return names.size();
  }

  long changed() {
    return changed;
  }

  List<ResidualNote> notes() {
    return notes.list();
  }

  /** The header; cells that no rule named are spotted too, in case the table has no header. */
  List<Cell> header() throws MalformedTable {
    List<Cell> masked = new ArrayList<>(header.size());
    for (int i = 0; i < header.size(); i++) {
      masked.add(byColumn[i] == null ? spotted(header.get(i), i, 1) : header.get(i));
    }
    return masked;
  }

  List<Cell> row(CsvRow row, long line) throws MalformedTable {
    List<Cell> cells = row.cells();
    if (width() > 1 && row.isBlankLine()) {
      notes.add(Residue.BLANK_LINE, "");
      return cells;
    }
    if (cells.size() != width()) {
      throw new MalformedTable(Reason.RAGGED_ROW, line, String.valueOf(cells.size()));
    }
    List<Cell> masked = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      MaskingRule rule = byColumn[i];
      Cell result = rule == null ? spotted(cell, i, line) : ruled(rule, cell, i);
      if (formulaLike(result.text())) {
        notes.add(Residue.FORMULA_LIKE_CELL, name(i));
      }
      masked.add(result);
    }
    return masked;
  }

  private int position(String column) throws MalformedTable {
    int first = names.indexOf(column);
    if (first < 0) {
      throw new MalformedTable(Reason.UNKNOWN_COLUMN, 1, column);
    }
    if (names.lastIndexOf(column) != first) {
      throw new MalformedTable(Reason.AMBIGUOUS_COLUMN, 1, column);
    }
    return first;
  }

  private Cell ruled(MaskingRule rule, Cell cell, int column) {
    if (cell.isBlank() && rule != MaskingRule.KEEP) {
      notes.add(Residue.BLANK_CELL, name(column));
    }
    Masked masked = Masking.apply(rule, cell.text());
    if (!masked.recognised()) {
      notes.add(Residue.UNKNOWN_SHAPE, name(column));
    }
    return changed(cell, masked.text());
  }

  private Cell spotted(Cell cell, int column, long line) throws MalformedTable {
    List<Span> spans = cell.isBlank() ? List.of() : spotter.spot(cell.text());
    if (spans.isEmpty()) {
      return cell;
    }
    String text = cell.text();
    List<Span> ordered = SpanMasking.ordered(spans);
    notes.add(Residue.OVERLAPPING_SPANS, name(column), spans.size() - ordered.size());
    StringBuilder masked = new StringBuilder(text.length());
    int from = 0;
    for (Span span : ordered) {
      if (span.end() > text.length()) {
        throw new MalformedTable(Reason.SPAN_OUTSIDE_TEXT, line, String.valueOf(span.end()));
      }
      masked.append(text, from, (int) span.start());
      masked.append(masked(span, text, column));
      from = (int) span.end();
    }
    return changed(cell, masked.append(text, from, text.length()).toString());
  }

  private String masked(Span span, String text, int column) {
    String value = text.substring((int) span.start(), (int) span.end());
    Masked masked = Masking.apply(span.rule(), value);
    if (!masked.recognised()) {
      notes.add(Residue.UNKNOWN_SHAPE, name(column));
    }
    return masked.text();
  }

  private Cell changed(Cell before, String after) {
    if (after.equals(before.text())) {
      return before;
    }
    changed++;
    return new Cell(after, before.quoted());
  }

  /**
   * What a note calls a column. A header may itself be content, so only names that rules use are
   * repeated; the others are numbered from 1.
   */
  private String name(int column) {
    return byColumn[column] == null ? "#" + (column + 1) : names.get(column);
  }

  /** A start that spreadsheets take for a formula, numbers with a sign excepted. */
  static boolean formulaLike(String text) {
    if (text.isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) < 0) {
      return false;
    }
    boolean signed = "+-＋－".indexOf(text.charAt(0)) >= 0;
    return !signed || !text.substring(1).matches("[0-9 ,.%()-]*([eE][+-]?\\d+)?");
  }
}
