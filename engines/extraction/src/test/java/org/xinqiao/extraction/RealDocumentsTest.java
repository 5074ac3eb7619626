package org.xinqiao.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents of the Tika project, read as they are. */
class RealDocumentsTest {
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

  private static ExtractedText read(String name, StringBuilder text) throws IOException {
    return extraction.text(Samples.stream(Samples.real(name)), name, "", text::append);
  }

  @ParameterizedTest
  @CsvSource({
    "testPDF_protected.pdf, ENCRYPTED",
    "testUnicodePassword.pdf, ENCRYPTED",
    "protected_normal_case.docx, ENCRYPTED",
    "testEXCEL_protected_passtika.xlsx, ENCRYPTED",
    "protect.xlsx, ENCRYPTED",
    "protectedFile.xlsx, ENCRYPTED",
    "password.xls, ENCRYPTED",
    "testODTEncrypted.odt, ENCRYPTED",
    "testEXCEL_macro.xls, MACRO",
    "testDdeLink.xlsx, MACRO",
    "testAttachedTemplate.docx, MACRO",
    "headerPic.docx, IMAGE_ONLY",
    "gbk.zip, UNSUPPORTED",
    "testEmbedded.zip, UNSUPPORTED",
    "testMSG_chinese.msg, UNSUPPORTED",
    "testRFC822_multipart_attachments.eml, UNSUPPORTED",
    "testPDF_malformedXFA.pdf, DAMAGED",
  })
  void aDocumentThatCannotBeReadSafelyIsUnread(String name, Reason reason) throws IOException {
    ExtractedText outcome = read(name, new StringBuilder());

    assertThat(outcome).isInstanceOf(Unread.class);
    Unread unread = (Unread) outcome;
    assertThat(unread.reason()).isEqualTo(reason);
    assertThat(unread.detailZh()).isNotBlank();
    assertThat(unread.detailEn()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "testComment.docx, comment",
    "testComment.pdf, comment",
    "testComment.xlsx, comment",
    "testComment.pptx, comment",
    "footnotes.docx, snoska",
    "testAnnotations.pdf, Here is a comment",
    "testEXCEL_headers_footers.xlsx, footer",
    "testEXCEL_custom_props.xlsx, MyStringValue",
    "testEXCEL-formats.xls, ''",
    "testEXCEL-formats.xlsx, ''",
    "testEXCEL_hyperlinks.xlsx, ''",
    "testEXCEL_signed.xlsx, ''",
    "testPDF_acroform3.pdf, ''",
    "testWORD_various.doc, footer",
    "testPDFVarious.pdf, ''",
    "LICENSE.txt, Apache License",
  })
  void theTextIncludesWhatStandsBesideTheBody(String name, String word) throws IOException {
    var text = new StringBuilder();

    ExtractedText outcome = read(name, text);

    assertThat(outcome).isInstanceOf(ExtractedText.Read.class);
    assertThat(text.toString()).containsIgnoringCase(word);
    assertThat(((ExtractedText.Read) outcome).characters()).isEqualTo(text.length());
  }

  @ParameterizedTest
  @CsvSource({
    "EmbeddedPDF.docx, pdf",
    "testExcel_embeddedPDF.xlsx, pdf",
    "testPDFEmbeddingAndEmbedded.docx, pdf",
    "testPDF_multiFormatEmbFiles.pdf, ''",
    "testPPT_embeded.pptx, ''",
  })
  void embeddedDocumentsAreReadAsWell(String name, String part) throws IOException {
    ExtractedText outcome = read(name, new StringBuilder());

    assertThat(outcome).isInstanceOf(ExtractedText.Read.class);
    assertThat(((ExtractedText.Read) outcome).parts()).isNotEmpty();
  }
}
