package org.xinqiao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class SheetTest {
  private static String csv(String... cells) throws IOException {
    var out = new ByteArrayOutputStream();
    var sheet = new CsvSheet(out);
    sheet.row(List.of(cells));
    sheet.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aCellOfCsvIsQuoted() throws IOException {
    assertThat(csv("a", "b \"c\"", "", "d,e\nf"))
        .isEqualTo("\uFEFF\"a\",\"b \"\"c\"\"\",\"\",\"d,e\nf\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
  void aCellThatLooksLikeAFormulaIsNone(String cell) {
    assertThat(CsvSheet.harmless(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1-1", "审计", "a=b", " =1"})
  void otherCellsStayAsTheyAre(String cell) {
    assertThat(CsvSheet.harmless(cell)).isEqualTo(cell);
  }

  /** Each part is well-formed XML, and the cells come back as they went in. */
  private static List<String> cells(String... cells) throws Exception {
    var out = new ByteArrayOutputStream();
    var sheet = new XlsxSheet(out);
    sheet.row(List.of(cells));
    sheet.finish();
    var found = new ArrayList<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var xml = parse(zip.readAllBytes());
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          var nodes = xml.getElementsByTagName("t");
          for (var n = 0; n < nodes.getLength(); n++) {
            found.add(nodes.item(n).getTextContent());
          }
        }
      }
    }
    return found;
  }

  private static Document parse(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml));
  }

  @Test
  void aWorkbookKeepsTextAsText() throws Exception {
    assertThat(cells("=1+1", "<a> & \"b\"", " 空格 ", "𠮷", "a\nb"))
        .containsExactly("=1+1", "<a> & \"b\"", " 空格 ", "𠮷", "a\nb");
  }

  @Test
  void whatXmlDoesNotKnowIsLeftOut() throws Exception {
    assertThat(cells("a\u0000b\u0001c", "\uD800x", "y\uFFFF")).containsExactly("abc", "x", "y");
  }

  @Test
  void aCellIsNotLongerThanSpreadsheetsTake() throws Exception {
    var cell = cells("x".repeat(40_000)).getFirst();

    assertThat(cell).hasSize(XlsxSheet.CELL).endsWith("…");
  }
}
