package org.xinqiao.extraction.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Rows of all sheets of an XLSX file, hidden ones too, streamed. */
final class XlsxRows implements SheetContentsHandler {
  private final TablePages pages;
  private final List<String> cells = new ArrayList<>();

  private XlsxRows(TablePages pages) {
    this.pages = pages;
  }

  static void read(Path file, TablePages pages) throws IOException {
    try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      var reader = new XSSFReader(opened);
      var strings = new ReadOnlySharedStringsTable(opened);
      var handler = new XlsxRows(pages);
      if (!(reader.getSheetsData() instanceof XSSFReader.SheetIterator sheets)) {
        throw Refusal.damaged("");
      }
      while (sheets.hasNext()) {
        try (InputStream sheet = sheets.next()) {
          pages.sheet(sheets.getSheetName());
          XMLReader xml = XMLHelper.newXMLReader();
          xml.setContentHandler(
              new XSSFSheetXMLHandler(
                  reader.getStylesTable(), null, strings, handler, formatter(), false));
          xml.parse(new InputSource(sheet));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
      throw Refusal.of(e, "");
    }
  }

  private static DataFormatter formatter() {
    return new DataFormatter(Locale.CHINA);
  }

  @Override
  public void startRow(int number) {
    cells.clear();
  }

  @Override
  public void cell(
      @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
    int column = reference == null ? cells.size() : new CellReference(reference).getCol();
    while (cells.size() < column) {
      cells.add("");
    }
    cells.add(value == null ? "" : value);
  }

  @Override
  public void endRow(int number) {
    try {
      pages.row(List.copyOf(cells));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
