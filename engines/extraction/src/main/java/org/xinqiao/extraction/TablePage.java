package org.xinqiao.extraction;

import java.util.List;

/**
 * A window of a table.
 *
 * @param number page, from 1
 * @param sheet name of the sheet, empty for CSV
 * @param firstRow number of the first row of the window, from 1, the header not counted
 * @param header cells of the sheet's first row
 * @param rows cells; a row may be shorter than the header, and a cell over 1,000 characters is cut
 *     and ends in an ellipsis
 */
public record TablePage(
    int number, String sheet, long firstRow, List<String> header, List<List<String>> rows) {
  /** Keeps copies of the lists. */
  public TablePage {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
