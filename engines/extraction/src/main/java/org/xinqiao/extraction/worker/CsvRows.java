package org.xinqiao.extraction.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV file (RFC 4180) with comma, semicolon or tab between the cells. */
final class CsvRows {
  private static final int HEAD = 1 << 14;

  private CsvRows() {}

  static void read(Path file, TablePages pages) throws IOException {
    try (var text = new BufferedReader(PlainText.open(file, ""), 2 * HEAD)) {
      CSVFormat format =
          CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(true).get();
      for (CSVRecord row : format.parse(text)) {
        pages.row(List.of(row.values()));
      }
    } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
      throw Refusal.damaged("");
    }
  }

  private static char delimiter(Reader text) throws IOException {
    char[] head = new char[HEAD];
    text.mark(HEAD);
    int length = Math.max(0, text.read(head));
    text.reset();
    String firstLine = new String(head, 0, length).lines().findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(firstLine, candidate) > count(firstLine, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
