package org.xinqiao.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.xinqiao.conformance.Desk.Upload;

/** Files to send, good and bad. */
final class Specimens {
  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String CONTENT_TYPES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" ContentType="%s.main+xml"/></Types>\
      """
          .formatted(DOCX);
  private static final String RELATIONSHIPS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org\
      /officeDocument/2006/relationships/officeDocument"/></Relationships>\
      """;
  private static final String DOCUMENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
      <w:body><w:p><w:r><w:t>季度经营情况说明</w:t></w:r></w:p></w:body></w:document>\
      """;

  private Specimens() {}

  /** A harmless text. */
  static Upload text(String name, String content) {
    return new Upload(name, "text/plain", content.getBytes(UTF_8));
  }

  /** A harmless text that no other upload equals. */
  static Upload text() {
    var serial = Newcomer.nextSerial();
    return text("说明" + serial + ".txt", "季度经营情况说明，第 " + serial + " 号。本季度各项业务平稳。");
  }

  /** A document with an ordinary body. */
  static Upload document() {
    return new Upload("说明.docx", DOCX, zip(documentParts()));
  }

  /** The same with a macro beside it. */
  static Upload documentWithMacro() {
    var parts = documentParts();
    parts.put("word/vbaProject.bin", new byte[] {1, 2, 3});
    return new Upload("带宏.docx", DOCX, zip(parts));
  }

  /** A few kilobytes that become hundreds of megabytes. */
  static Upload bomb() {
    var parts = documentParts();
    parts.put("word/styles.xml", new byte[300 << 20]);
    return new Upload("压缩.docx", DOCX, zip(parts));
  }

  /** A picture that claims to be a PDF. */
  static Upload pictureAsPdf() {
    var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    return new Upload("报告.pdf", "application/pdf", png);
  }

  /** A real document of others. */
  static Upload pdf(String name) {
    try {
      return new Upload(name, "application/pdf", Files.readAllBytes(Places.realDocument(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> documentParts() {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("[Content_Types].xml", CONTENT_TYPES.getBytes(UTF_8));
    parts.put("_rels/.rels", RELATIONSHIPS.getBytes(UTF_8));
    parts.put("word/document.xml", DOCUMENT.getBytes(UTF_8));
    return parts;
  }

  static byte[] zip(Map<String, byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The parts of a zip file, to be changed and zipped again. */
  static Map<String, byte[]> unzip(Path file) {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        try (var in = zip.getInputStream(entry)) {
          parts.put(entry.getName(), in.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }
}
