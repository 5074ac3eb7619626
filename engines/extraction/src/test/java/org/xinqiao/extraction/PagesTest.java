package org.xinqiao.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {
  @TempDir static Path directory;
  private static Extraction extraction;

  private final List<Integer> numbers = new ArrayList<>();
  private final List<BufferedImage> pictures = new ArrayList<>();
  private final List<TablePage> tables = new ArrayList<>();

  @BeforeAll
  static void open() {
    extraction = Extractors.open(ExtractionLimits.standard(directory));
  }

  @AfterAll
  static void close() {
    extraction.close();
  }

  private ExtractedPages pages(byte[] content, String name, int from, int count)
      throws IOException {
    var sink =
        new PageSink() {
          @Override
          public void page(int number, byte[] png) throws IOException {
            numbers.add(number);
            pictures.add(ImageIO.read(new ByteArrayInputStream(png)));
          }

          @Override
          public void table(TablePage page) {
            tables.add(page);
          }
        };
    return extraction.pages(Samples.stream(content), name, "", new PageWindow(from, count), sink);
  }

  private static Reason reason(ExtractedPages outcome) {
    assertThat(outcome).isInstanceOf(Unread.class);
    return ((Unread) outcome).reason();
  }

  private static long ink(BufferedImage picture) {
    long ink = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        if ((picture.getRGB(x, y) & 0xFF) < 128) {
          ink++;
        }
      }
    }
    return ink;
  }

  @Test
  void pagesOfAPdfHave110DotsAnInch() throws IOException {
    byte[] pdf = PdfSamples.pages("one", "two", "three", "four");

    assertThat(pages(pdf, "a.pdf", 2, 2))
        .isEqualTo(new ExtractedPages.Rendered(4, 2, "application/pdf"));

    assertThat(numbers).containsExactly(2, 3);
    assertThat(pictures.get(0).getWidth()).isBetween(908, 910);
    assertThat(pictures.get(0).getHeight()).isBetween(1285, 1287);
    assertThat(ink(pictures.get(0))).isPositive();
  }

  @Test
  void aWindowBehindTheEndIsEmptyAndTellsTheTotal() throws IOException {
    assertThat(pages(PdfSamples.pages("one"), "a.pdf", 5, 3))
        .isEqualTo(new ExtractedPages.Rendered(1, 0, "application/pdf"));
    assertThat(numbers).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"14400,14400", "200000,10", "10,200000", "5000,9000"})
  void aHugePageIsDrawnCoarser(float width, float height) throws IOException {
    ExtractedPages outcome = pages(PdfSamples.ofSize(width, height), "a.pdf", 1, 1);

    assertThat(outcome).isInstanceOf(ExtractedPages.Rendered.class);
    BufferedImage picture = pictures.get(0);
    assertThat((long) picture.getWidth() * picture.getHeight()).isLessThanOrEqualTo(20_100_000);
  }

  @Test
  void anAbsurdPageIsRefused() throws IOException {
    assertThat(reason(pages(PdfSamples.ofSize(3e8f, 3e8f), "a.pdf", 1, 1)))
        .isEqualTo(Reason.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({
    "testPDF_protected.pdf, ENCRYPTED",
    "protected_normal_case.docx, ENCRYPTED",
    "testAttachedTemplate.docx, MACRO",
    "gbk.zip, UNSUPPORTED",
  })
  void whatHasNoTextHasNoPagesEither(String name, Reason reason) throws IOException {
    assertThat(reason(pages(Samples.real(name), name, 1, 1))).isEqualTo(reason);
  }

  @Test
  void aRealTableComesAsCellsAndAsPicture() throws IOException {
    byte[] csv = Files.readAllBytes(Samples.shared("uci/GermanCredit.csv"));

    ExtractedPages outcome = pages(csv, "GermanCredit.csv", 20, 2);

    assertThat(outcome).isEqualTo(new ExtractedPages.Rendered(20, 1, "text/csv"));
    TablePage table = tables.get(0);
    assertThat(table.number()).isEqualTo(20);
    assertThat(table.firstRow()).isEqualTo(951);
    assertThat(table.header()).hasSize(21);
    assertThat(table.rows()).hasSize(50).allMatch(row -> row.size() == 21);
    assertThat(ink(pictures.get(0))).isGreaterThan(1_000);
  }

  @Test
  void cellsOfACsvKeepQuotesLineBreaksAndChinese() throws IOException {
    byte[] csv = "姓名;备注\r\n王;\"a;\"\"b\"\"\nc\"\r\n\r\n李;\r\n".getBytes(Charset.forName("GB18030"));

    pages(csv, "a.csv", 1, 1);

    assertThat(tables.get(0).header()).containsExactly("姓名", "备注");
    assertThat(tables.get(0).rows()).containsExactly(List.of("王", "a;\"b\"\nc"), List.of("李", ""));
  }

  @Test
  void aCsvWithAnOpenQuoteIsDamaged() throws IOException {
    byte[] csv = "a,b\n\"x,y\n".getBytes(StandardCharsets.UTF_8);

    assertThat(reason(pages(csv, "a.csv", 1, 1))).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void allSheetsOfAWorkbookAreShownHiddenOnesToo() throws IOException {
    ExtractedPages outcome = pages(TableSamples.xlsx(121, 3), "a.xlsx", 3, 5);

    assertThat(((ExtractedPages.Rendered) outcome).totalPages()).isEqualTo(4);
    assertThat(tables).extracting(TablePage::sheet).containsExactly("第一页", "藏起来");
    assertThat(tables.get(0).firstRow()).isEqualTo(101);
    assertThat(tables.get(0).rows()).hasSize(20);
    assertThat(tables.get(0).rows().get(0)).containsExactly("101-0", "101-1", "101-2");
    assertThat(tables.get(1).header()).containsExactly("隐藏的内容");
    assertThat(tables.get(1).rows()).isEmpty();
  }

  @Test
  void aVeryWideTableStaysWithinTheLimitsAndSaysWhatItLeavesOut() throws IOException {
    String line = "x".repeat(2_000) + ",长单元格".repeat(299) + "\n";

    pages((line + line).getBytes(StandardCharsets.UTF_8), "a.csv", 1, 1);

    assertThat(pictures.get(0).getWidth()).isLessThanOrEqualTo(4_200);
    assertThat(tables.get(0).header()).hasSize(257).last().isEqualTo("… +44");
    assertThat(tables.get(0).rows().get(0).get(0)).hasSize(1_000).endsWith("…");
  }

  @Test
  void chineseTextIsLaidOutOnPages() throws IOException {
    String paragraph = "贷后风险协查函：请协助核实下列借款人的还款情况。".repeat(10) + "\n";

    ExtractedPages outcome =
        pages(paragraph.repeat(30).getBytes(StandardCharsets.UTF_8), "a.txt", 1, 20);

    int total = ((ExtractedPages.Rendered) outcome).totalPages();
    assertThat(total).isBetween(4, 10);
    assertThat(pictures).hasSize(total);
    assertThat(ink(pictures.get(0))).isGreaterThan(20_000);
  }

  @Test
  void wordDocumentsAreLaidOutOnPages() throws IOException {
    assertThat(pages(Samples.docx("贷后风险协查函"), "a.docx", 1, 1))
        .isEqualTo(new ExtractedPages.Rendered(1, 1, Samples.DOCX_TYPE));
    assertThat(ink(pictures.get(0))).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,0", "1,21", "-1,1"})
  void aWindowOutsideTheBoundsIsABug(int from, int count) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PageWindow(from, count));
  }
}
