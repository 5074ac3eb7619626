package org.xinqiao.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;

/**
 * Comma separated values (RFC 4180) with the byte order mark by which spreadsheets know UTF-8. A
 * cell that a spreadsheet would take for a formula gets an apostrophe in front (CWE-1236).
 */
final class CsvSheet implements Sheet {
  private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

  private final BufferedWriter out;

  CsvSheet(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    this.out.write('\uFEFF');
  }

  @Override
  public void row(List<String> cells) throws IOException {
    for (var n = 0; n < cells.size(); n++) {
      out.write(n == 0 ? "\"" : ",\"");
      out.write(harmless(cells.get(n)).replace("\"", "\"\""));
      out.write('"');
    }
    out.write("\r\n");
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }

  static String harmless(String cell) {
    return !cell.isEmpty() && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
