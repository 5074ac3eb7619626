package org.xinqiao.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents for tests: real ones from the shared data, others made here. */
final class Samples {
  static final String DOCX_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private Samples() {}

  /** A file under shared/data, looked for in all directories above the module. */
  static Path shared(String path) {
    Path start = Path.of("").toAbsolutePath();
    for (Path at = start; at != null; at = at.getParent()) {
      Path data = at.resolve("shared/data");
      if (Files.isDirectory(data)) {
        return data.resolve(path);
      }
    }
    throw new AssertionError("no directory shared/data above " + start + "; this test needs it");
  }

  static byte[] real(String name) throws IOException {
    return Files.readAllBytes(shared("tika-docs").resolve(name));
  }

  static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  static byte[] zip(Entry... entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Entry entry : entries) {
        zip.putNextEntry(new ZipEntry(entry.name()));
        entry.content().write(zip);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  interface Content {
    void write(ZipOutputStream out) throws IOException;
  }

  record Entry(String name, Content content) {
    static Entry of(String name, String text) {
      return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Entry of(String name, byte[] bytes) {
      return new Entry(name, out -> out.write(bytes));
    }

    static Entry repeated(String name, byte[] piece, int times) {
      return new Entry(
          name,
          out -> {
            for (int i = 0; i < times; i++) {
              out.write(piece);
            }
          });
    }
  }

  /** A DOCX with one paragraph and further entries. */
  static byte[] docx(String text, Entry... more) throws IOException {
    return docxOf(
        Entry.of(
            "word/document.xml",
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body><w:p><w:r><w:t>"
                + text
                + "</w:t></w:r></w:p></w:body></w:document>"),
        more);
  }

  static byte[] docxOf(Entry document, Entry... more) throws IOException {
    List<Entry> entries = new ArrayList<>();
    entries.add(
        Entry.of(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType="
                + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\""
                + DOCX_TYPE
                + ".main+xml\"/></Types>"));
    entries.add(
        Entry.of(
            "_rels/.rels",
            "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/"
                + "officeDocument/2006/relationships/officeDocument\""
                + " Target=\"word/document.xml\"/></Relationships>"));
    entries.add(document);
    entries.addAll(List.of(more));
    return zip(entries.toArray(Entry[]::new));
  }
}
