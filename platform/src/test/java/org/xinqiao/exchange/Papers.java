package org.xinqiao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that tests send. */
final class Papers {
  private Papers() {}

  /** A Word document of one paragraph a line. */
  static byte[] docx(String... lines) throws IOException {
    var body = new StringBuilder();
    for (var line : lines) {
      body.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>");
    }
    var main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      add(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\" ContentType=\""
              + "application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
              + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
      add(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/"
              + "officeDocument/2006/relationships/officeDocument\""
              + " Target=\"word/document.xml\"/></Relationships>");
      add(
          zip,
          "word/document.xml",
          "<w:document xmlns:w=\"" + main + "\"><w:body>" + body + "</w:body></w:document>");
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(UTF_8));
    zip.closeEntry();
  }
}
