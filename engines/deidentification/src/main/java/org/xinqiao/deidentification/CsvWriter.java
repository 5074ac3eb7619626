package org.xinqiao.deidentification;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes rows so that what was not changed comes out character by character as it went in. */
final class CsvWriter {

  private final Writer out;

  CsvWriter(Writer out) {
    this.out = out;
  }

  void mark() throws IOException {
    out.write('\uFEFF');
  }

  void row(List<CsvRow.Cell> cells, String ending) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      cell(cells.get(i));
    }
    out.write(ending);
  }

  private void cell(CsvRow.Cell cell) throws IOException {
    String text = cell.text();
    if (cell.quoted() || needsQuotes(text)) {
      out.write('"');
      out.write(text.replace("\"", "\"\""));
      out.write('"');
    } else {
      out.write(text);
    }
  }

  private static boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\r' || c == '\n') {
        return true;
      }
    }
    return false;
  }
}
