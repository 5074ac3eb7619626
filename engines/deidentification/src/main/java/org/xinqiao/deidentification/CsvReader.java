package org.xinqiao.deidentification;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.deidentification.MaskingOutcome.Reason;

/**
 * Reads CSV as RFC 4180 describes it, row by row: commas, quotes doubled inside quotes, line breaks
 * inside quotes. Rows may end in CR LF, LF or CR. What the grammar forbids is refused, because a
 * guess might put a value into the wrong column.
 */
final class CsvReader {

  private static final int END = -1;

  private final Reader source;
  private final TableLimits limits;
  private final char[] buffer = new char[16_384];
  private final StringBuilder cell = new StringBuilder();
  private int at;
  private int filled;
  private long line;
  private int rowCharacters;

  CsvReader(Reader source, TableLimits limits) {
    this.source = source;
    this.limits = limits;
  }

  /** Number of the row read last, the first being 1. */
  long line() {
    return line;
  }

  /** Skips a byte order mark; returns whether there was one. */
  boolean skipMark() throws IOException {
    if (peek() == '\uFEFF') {
      at++;
      return true;
    }
    return false;
  }

  /** The next row, or null at the end. */
  @Nullable CsvRow next() throws IOException, MalformedTable {
    if (peek() == END) {
      return null;
    }
    line++;
    rowCharacters = 0;
    List<CsvRow.Cell> cells = new ArrayList<>();
    while (true) {
      if (cells.size() == limits.columns()) {
        throw refused(Reason.ROW_TOO_LARGE, String.valueOf(limits.columns()));
      }
      cells.add(peek() == '"' ? quoted() : bare());
      if (peek() != ',') {
        return new CsvRow(cells, ending());
      }
      at++;
    }
  }

  private CsvRow.Cell bare() throws IOException, MalformedTable {
    cell.setLength(0);
    int c = peek();
    while (c != ',' && c != '\r' && c != '\n' && c != END) {
      if (c == '"') {
        throw refused(Reason.STRAY_QUOTE, "");
      }
      take(c);
      c = peek();
    }
    return finished(false);
  }

  private CsvRow.Cell quoted() throws IOException, MalformedTable {
    cell.setLength(0);
    at++;
    while (true) {
      int c = peek();
      if (c == END) {
        throw refused(Reason.UNTERMINATED_QUOTE, "");
      }
      take(c);
      if (c == '"') {
        if (peek() != '"') {
          break;
        }
        at++;
      }
    }
    cell.setLength(cell.length() - 1);
    int after = peek();
    if (after != ',' && after != '\r' && after != '\n' && after != END) {
      throw refused(after == 0 ? Reason.ZERO_CHARACTER : Reason.STRAY_QUOTE, "");
    }
    return finished(true);
  }

  private CsvRow.Cell finished(boolean quoted) throws MalformedTable {
    if (cell.length() > limits.cellCharacters()) {
      throw refused(Reason.CELL_TOO_LARGE, String.valueOf(limits.cellCharacters()));
    }
    return new CsvRow.Cell(cell.toString(), quoted);
  }

  private void take(int c) throws MalformedTable {
    if (c == 0) {
      throw refused(Reason.ZERO_CHARACTER, "");
    }
    // One more than the limit fits, because a closing quote is taken before it is recognised.
    if (cell.length() > limits.cellCharacters()) {
      throw refused(Reason.CELL_TOO_LARGE, String.valueOf(limits.cellCharacters()));
    }
    if (++rowCharacters > limits.rowCharacters()) {
      throw refused(Reason.ROW_TOO_LARGE, String.valueOf(limits.rowCharacters()));
    }
    cell.append((char) c);
    at++;
  }

  private String ending() throws IOException {
    int c = peek();
    if (c == END) {
      return "";
    }
    at++;
    if (c == '\r' && peek() == '\n') {
      at++;
      return "\r\n";
    }
    return c == '\r' ? "\r" : "\n";
  }

  private int peek() throws IOException {
    while (at == filled) {
      int n = source.read(buffer, 0, buffer.length);
      if (n < 0) {
        return END;
      }
      at = 0;
      filled = n;
    }
    return buffer[at];
  }

  private MalformedTable refused(Reason reason, String detail) {
    return new MalformedTable(reason, line, detail);
  }
}
