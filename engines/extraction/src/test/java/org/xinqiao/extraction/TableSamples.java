package org.xinqiao.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** XLSX files for tests. */
final class TableSamples {
  private TableSamples() {}

  static byte[] xlsx(int rows, int columns) throws IOException {
    try (var book = new SXSSFWorkbook(100)) {
      Sheet sheet = book.createSheet("第一页");
      for (int r = 0; r < rows; r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < columns; c++) {
          row.createCell(c).setCellValue(r == 0 ? "列" + c : r + "-" + c);
        }
      }
      Sheet hidden = book.createSheet("藏起来");
      hidden.createRow(0).createCell(0).setCellValue("隐藏的内容");
      book.setSheetHidden(1, true);
      return bytes(book);
    }
  }

  static byte[] xlsxOfDifferentTexts(int rows) throws IOException {
    // Shared strings are what a reader has to keep in memory.
    try (var book = new SXSSFWorkbook(null, 100, true, true)) {
      Sheet sheet = book.createSheet("a");
      for (int r = 0; r < rows; r++) {
        sheet.createRow(r).createCell(0).setCellValue("text number " + r + " " + "信".repeat(200));
      }
      return bytes(book);
    }
  }

  private static byte[] bytes(SXSSFWorkbook book) throws IOException {
    var out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }
}
