package org.xinqiao.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of one sheet (ECMA-376, transitional). Cells are inline strings: text stays text, no
 * spreadsheet takes it for a formula, and nothing has to be known before the first row.
 */
final class XlsxSheet implements Sheet {
  /** Rows a sheet can have, without the header. */
  static final long MOST_ROWS = 1_048_575;

  /** Characters a cell can have. */
  static final int CELL = 32_767;

  private static final String CUT = "…";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/package/2006/content-types";
  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final ZipOutputStream zip;
  private final BufferedWriter out;

  XlsxSheet(OutputStream stream) throws IOException {
    this.zip = new ZipOutputStream(stream, UTF_8);
    this.out = new BufferedWriter(new OutputStreamWriter(zip, UTF_8));
    part(
        "[Content_Types].xml",
        ("<Types xmlns=\"%s\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%ssheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\""
                + " ContentType=\"%sworksheet+xml\"/></Types>")
            .formatted(TYPES, SHEET_TYPE, SHEET_TYPE));
    part("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
    part(
        "xl/workbook.xml",
        ("<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>"
                + "<sheet name=\"审计台账\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
            .formatted(MAIN, OFFICE));
    part("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    out.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
  }

  private static String relation(String type, String target) {
    return ("<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s/%s\" Target=\"%s\"/>"
            + "</Relationships>")
        .formatted(RELATIONS, OFFICE, type, target);
  }

  private void part(String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    out.write(HEAD + content);
    out.flush();
    zip.closeEntry();
  }

  @Override
  public void row(List<String> cells) throws IOException {
    out.write("<row>");
    for (var cell : cells) {
      out.write("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      escape(cell.length() > CELL ? cell.substring(0, CELL - CUT.length()) + CUT : cell);
      out.write("</t></is></c>");
    }
    out.write("</row>");
  }

  @Override
  public void finish() throws IOException {
    out.write("</sheetData></worksheet>");
    out.flush();
    zip.closeEntry();
    zip.finish();
  }

  /** Characters that XML 1.0 does not know are left out. */
  private void escape(String text) throws IOException {
    for (var at = 0; at < text.length(); ) {
      var point = text.codePointAt(at);
      at += Character.charCount(point);
      switch (point) {
        case '&' -> out.write("&amp;");
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        default -> {
          if (isXml(point)) {
            out.write(Character.toString(point));
          }
        }
      }
    }
  }

  private static boolean isXml(int point) {
    var isSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    var isControl = point < ' ' && point != '\t' && point != '\n' && point != '\r';
    return !isSurrogate && !isControl && point != 0xFFFE && point != 0xFFFF;
  }
}
