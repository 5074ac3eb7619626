package org.xinqiao.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MadeDocumentsTest {
  @TempDir static Path directory;
  private static Extraction extraction;
  private final StringBuilder text = new StringBuilder();

  @BeforeAll
  static void open() {
    extraction = Extractors.open(ExtractionLimits.standard(directory));
  }

  @AfterAll
  static void close() {
    extraction.close();
  }

  private ExtractedText read(byte[] content, String name, String type) throws IOException {
    return extraction.text(Samples.stream(content), name, type, text::append);
  }

  private static Reason reason(ExtractedText outcome) {
    assertThat(outcome).isInstanceOf(Unread.class);
    return ((Unread) outcome).reason();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16"})
  void chineseTextIsReadInItsEncoding(String charset) throws IOException {
    String original = "身份证号 11010519491231002X，手机 13800138000。\n".repeat(3_000);

    ExtractedText outcome = read(original.getBytes(Charset.forName(charset)), "a.txt", "");

    assertThat(outcome)
        .isEqualTo(new ExtractedText.Read(original.length(), "text/plain", List.of(), List.of()));
    assertThat(text).hasToString(original);
  }

  @Test
  void lettersOutsideTheBasicPlaneAreNotTornApart() throws IOException {
    String original = "a" + "𠀀😀".repeat(40_000);

    read(original.getBytes(StandardCharsets.UTF_8), "a.txt", "text/plain; charset=utf-8");

    assertThat(text).hasToString(original);
  }

  @Test
  void aByteOrderMarkIsNotText() throws IOException {
    read("\uFEFFabc".getBytes(StandardCharsets.UTF_8), "a.csv", "");

    assertThat(text).hasToString("abc");
  }

  @Test
  void bytesOfNoEncodingAreDamaged() throws IOException {
    byte[] content = "plain text first\n".repeat(100).getBytes(StandardCharsets.UTF_8);
    content[content.length - 1] = (byte) 0xFF;

    assertThat(reason(read(content, "a.txt", ""))).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void hiddenSheetsAreRead() throws IOException {
    assertThat(read(TableSamples.xlsx(3, 2), "a.xlsx", "")).isInstanceOf(ExtractedText.Read.class);
    assertThat(text.toString()).contains("隐藏的内容").contains("2-1").contains("第一页");
  }

  @Test
  void headersFootersAndTitleOfADocxAreRead() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("正文");
      document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("眉");
      document.createFooter(HeaderFooterType.FIRST).createParagraph().createRun().setText("脚");
      document.getProperties().getCoreProperties().setTitle("标题在此");
      document.getProperties().getCustomProperties().addProperty("密级", "内部");
      document.write(bytes);
    }

    read(bytes.toByteArray(), "a.docx", Samples.DOCX_TYPE);

    assertThat(text.toString()).contains("正文", "眉", "脚", "标题在此", "密级 内部");
  }

  @Test
  void attachmentsOfAPdfAreReadThroughSeveralLevels() throws IOException {
    byte[] zip = Samples.zip(Samples.Entry.of("b.docx", Samples.docx("deep words")));
    byte[] pdf = PdfSamples.withAttachment("text of the page", "c.zip", zip);

    ExtractedText outcome = read(pdf, "a.pdf", "application/pdf");

    assertThat(text.toString()).contains("text of the page").contains("deep words");
    assertThat(((ExtractedText.Read) outcome).parts()).containsExactly("c.zip/b.docx", "c.zip");
  }

  @Test
  void aPdfOfBlankPagesIsEmpty() throws IOException {
    assertThat(reason(read(PdfSamples.pages("", ""), "a.pdf", ""))).isEqualTo(Reason.EMPTY);
  }

  @Test
  void aBlankPageAmongOthersDoesNotMatter() throws IOException {
    assertThat(read(PdfSamples.pages("one page of text", ""), "a.pdf", ""))
        .isInstanceOf(ExtractedText.Read.class);
  }

  @Test
  void oneScannedPageMakesTheWholeUnread() throws IOException {
    ExtractedText outcome = read(PdfSamples.withScan("one page of text"), "a.pdf", "");

    assertThat(reason(outcome)).isEqualTo(Reason.IMAGE_ONLY);
    assertThat(((Unread) outcome).detailZh()).contains("第 2 页");
  }

  @ParameterizedTest
  @CsvSource({
    "a.csv, text/csv, READ",
    "a.CSV, TEXT/CSV; charset=gbk, READ",
    "a.csv, application/vnd.ms-excel, READ",
    "a.txt, text/csv, READ",
    "a, text/plain, READ",
    "dir/a.txt, application/octet-stream, READ",
    "a.txt, application/pdf, TYPE_MISMATCH",
    "a.txt, image/png, TYPE_MISMATCH",
    "a.pdf, text/plain, TYPE_MISMATCH",
    "a.docx, '', TYPE_MISMATCH",
    "a.exe, '', TYPE_MISMATCH",
    ".txt, '', READ",
  })
  void nameAndDeclaredTypeMustAgreeWithTheContent(String name, String type, String expected)
      throws IOException {
    ExtractedText outcome = read("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), name, type);

    String found = outcome instanceof Unread unread ? unread.reason().name() : "READ";
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void markupThatSmellsOfAnotherFormatIsNotPlainText() throws IOException {
    assertThat(reason(read("{\\rtf1 \\u20449?}".getBytes(StandardCharsets.UTF_8), "a.txt", "")))
        .isEqualTo(Reason.TYPE_MISMATCH);
  }

  @Test
  void manyThreadsGetTheirOwnText() throws Exception {
    try (var threads = Executors.newFixedThreadPool(6)) {
      var answers =
          threads.invokeAll(
              IntStream.range(0, 24)
                  .mapToObj(i -> (Callable<String>) () -> readAlone("text " + i))
                  .toList());
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo("text " + i);
      }
    }
  }

  private static String readAlone(String original) throws IOException {
    var result = new StringBuilder();
    byte[] content = original.getBytes(StandardCharsets.UTF_8);
    extraction.text(Samples.stream(content), "a.txt", "", result::append);
    return result.toString();
  }
}
