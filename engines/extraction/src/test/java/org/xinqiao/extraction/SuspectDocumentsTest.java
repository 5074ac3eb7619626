package org.xinqiao.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinqiao.extraction.Samples.Entry;

/** Documents that pretend to be others, carry active content, or hide parts. */
class SuspectDocumentsTest {
  @TempDir static Path directory;
  private static Extraction extraction;

  @BeforeAll
  static void open() {
    extraction = Extractors.open(ExtractionLimits.standard(directory));
  }

  @AfterAll
  static void close() {
    extraction.close();
  }

  private static ExtractedText read(Extraction extraction, byte[] content, String name)
      throws IOException {
    return extraction.text(Samples.stream(content), name, "", text -> {});
  }

  private static Reason reason(ExtractedText outcome) {
    assertThat(outcome).isInstanceOf(Unread.class);
    return ((Unread) outcome).reason();
  }

  @ParameterizedTest
  @CsvSource({
    "a.pdf, '', TYPE_MISMATCH",
    "a.docx, '', TYPE_MISMATCH",
    "a.txt, '', TYPE_MISMATCH",
    "a.csv, text/csv, TYPE_MISMATCH",
    "a.zip, '', UNSUPPORTED",
    "a, '', UNSUPPORTED",
    "a, application/pdf, TYPE_MISMATCH",
  })
  void aZipDoesNotPassAsSomethingElse(String name, String declared, Reason expected)
      throws IOException {
    byte[] zip = Samples.zip(Entry.of("a.txt", "text"));
    assertThat(reason(extraction.text(Samples.stream(zip), name, declared, text -> {})))
        .isEqualTo(expected);
  }

  static Stream<Entry> activeParts() {
    return Stream.of(
        Entry.of("word/vbaProject.bin", "x"),
        Entry.of("word/VBAPROJECT.BIN", "x"),
        Entry.of("word/activeX/activeX1.bin", "x"),
        Entry.of("xl/macrosheets/sheet1.xml", "<x/>"),
        Entry.of("xl/externalLinks/externalLink1.xml", "<externalLink><ddeLink/></externalLink>"),
        Entry.of(
            "word/_rels/settings.xml.rels",
            "<Relationship Type=\"x/attachedTemplate\" TargetMode=\"External\""
                + " Target=\"\\\\server\\t.dotm\"/>"));
  }

  @ParameterizedTest
  @MethodSource("activeParts")
  void activeContentIsNeverClean(Entry entry) throws IOException {
    assertThat(reason(read(extraction, Samples.docx("text", entry), "a.docx")))
        .isEqualTo(Reason.MACRO);
  }

  @Test
  void aTemplateInTheAuthorsFolderIsHarmless() throws IOException {
    byte[] content =
        Samples.docx(
            "text",
            Entry.of(
                "word/_rels/settings.xml.rels",
                "<Relationships xmlns="
                    + "\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r\" Type=\"http://x/attachedTemplate\""
                    + " TargetMode=\"External\" Target=\"file:///C:/Users/w/Normal.dotm\"/>"
                    + "</Relationships>"));
    assertThat(read(extraction, content, "a.docx")).isInstanceOf(ExtractedText.Read.class);
  }

  @Test
  void anEncryptedAttachmentMakesTheWholeUnread() throws IOException {
    byte[] pdf =
        PdfSamples.withAttachment("text of the page", "secret.xls", Samples.real("password.xls"));
    ExtractedText outcome = read(extraction, pdf, "a.pdf");

    assertThat(reason(outcome)).isEqualTo(Reason.ENCRYPTED);
    assertThat(((Unread) outcome).detailZh()).contains("secret.xls");
  }

  @Test
  void anAttachmentOfAnUnknownFormatMakesTheWholeUnread() throws IOException {
    byte[] noise = new byte[1_000];
    new Random(1).nextBytes(noise);
    byte[] pdf = PdfSamples.withAttachment("text of the page", "a.bin", noise);
    assertThat(reason(read(extraction, pdf, "a.pdf"))).isEqualTo(Reason.UNSUPPORTED);
  }

  @Test
  void anEmbeddedDocumentThatNothingRefersToIsNotPassedOver() throws IOException {
    byte[] content = Samples.docx("text", Entry.of("word/embeddings/oleObject1.bin", "x"));
    assertThat(reason(read(extraction, content, "a.docx"))).isEqualTo(Reason.UNSUPPORTED);
  }
}
