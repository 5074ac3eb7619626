package org.xinqiao.deidentification;

import java.util.List;

/** One record of a CSV file with what is needed to write it back unchanged. */
record CsvRow(List<Cell> cells, String ending) {

  /** A cell's value, quotes undone, and whether it stood in quotes. */
  record Cell(String text, boolean quoted) {

    boolean isBlank() {
      return text.isBlank();
    }
  }

  /** An empty line. */
  boolean isBlankLine() {
    return cells.size() == 1 && cells.getFirst().text().isEmpty() && !cells.getFirst().quoted();
  }
}
