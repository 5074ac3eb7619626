package org.xinqiao.extraction.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Cuts the rows of one sheet after the other into pages and sends those wanted. */
final class TablePages {
  private static final int ROWS_PER_PAGE = 50;
  private static final int MAX_COLUMNS = 256;
  private static final int MAX_CELL = 1_000;

  private final PageWriter out;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> header = List.of();
  private String sheet = "";
  private boolean open;
  private long sheetRows;
  private int page;

  TablePages(PageWriter out) {
    this.out = out;
  }

  /** Ends the sheet before and starts the next. */
  void sheet(String name) throws IOException {
    finishSheet();
    sheet = name;
  }

  /** The next row of the sheet; the first is its header. */
  void row(List<String> cells) throws IOException {
    if (!open) {
      header = shortened(cells);
      open = true;
      return;
    }
    if (rows.size() == ROWS_PER_PAGE) {
      finishPage();
    }
    sheetRows++;
    // Rows outside the window are only counted.
    rows.add(out.wants(page + 1) ? shortened(cells) : List.of());
  }

  /** Ends the table and returns the number of its pages. */
  int finish() throws IOException {
    finishSheet();
    return page;
  }

  private void finishSheet() throws IOException {
    if (open) {
      finishPage();
    }
    open = false;
    sheetRows = 0;
  }

  private void finishPage() throws IOException {
    page++;
    if (out.wants(page)) {
      long firstRow = sheetRows - rows.size() + 1;
      var window = new TableWindow(sheet, firstRow, header, List.copyOf(rows));
      out.table(page, window);
      out.picture(page, TablePainter.paint(window));
    }
    rows.clear();
  }

  private static List<String> shortened(List<String> cells) {
    int kept = Math.min(cells.size(), MAX_COLUMNS);
    List<String> result = new ArrayList<>(kept + 1);
    for (String cell : cells.subList(0, kept)) {
      result.add(cell.length() <= MAX_CELL ? cell : cell.substring(0, MAX_CELL - 1) + "…");
    }
    if (cells.size() > kept) {
      result.add("… +" + (cells.size() - kept));
    }
    return result;
  }
}
