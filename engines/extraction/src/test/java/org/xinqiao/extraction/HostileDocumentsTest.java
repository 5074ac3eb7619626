package org.xinqiao.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinqiao.extraction.Samples.Entry;

/**
 * Documents made to hurt, and processes that die: an outcome in any case, and the next one reads.
 */
class HostileDocumentsTest {
  private static final byte[] ZEROS = new byte[1 << 20];

  @TempDir static Path directory;
  private static Extraction extraction;

  @BeforeAll
  static void open() {
    extraction = Extractors.open(limits());
  }

  @AfterAll
  static void close() {
    extraction.close();
  }

  private static ExtractionLimits limits() {
    return ExtractionLimits.standard(directory);
  }

  private static ExtractedText read(Extraction extraction, byte[] content, String name)
      throws IOException {
    return extraction.text(Samples.stream(content), name, "", text -> {});
  }

  private static Reason reason(ExtractedText outcome) {
    assertThat(outcome).isInstanceOf(Unread.class);
    return ((Unread) outcome).reason();
  }

  private static void assertStillReads(Extraction extraction) throws IOException {
    var text = new StringBuilder();
    InputStream content = Samples.stream("信桥".getBytes(StandardCharsets.UTF_8));

    assertThat(extraction.text(content, "a.txt", "text/plain", text::append))
        .isInstanceOf(ExtractedText.Read.class);
    assertThat(text).hasToString("信桥");
  }

  private static byte[] hugeDocx() throws IOException {
    return Samples.docxOf(Entry.repeated("word/document.xml", ZEROS, 600));
  }

  @Test
  void aDocumentThatExpandsFarBeyondItsSizeIsABomb() throws IOException {
    assertThat(reason(read(extraction, hugeDocx(), "a.docx"))).isEqualTo(Reason.BOMB);
    assertStillReads(extraction);
  }

  @Test
  void aBombInsideAZipInsideADocumentIsABomb() throws IOException {
    byte[] inner = Samples.zip(Entry.repeated("zeros.txt", ZEROS, 64));
    byte[] outer = Samples.zip(Entry.of("inner.zip", inner));
    byte[] pdf = PdfSamples.withAttachment("text of the page", "outer.zip", outer);

    ExtractedText outcome = read(extraction, pdf, "a.pdf");

    assertThat(reason(outcome)).isEqualTo(Reason.BOMB);
    assertThat(((Unread) outcome).detailEn()).contains("outer.zip/inner.zip");
    assertStillReads(extraction);
  }

  @Test
  void manyModestPartsTogetherAreABomb() throws IOException {
    byte[] noise = new byte[1 << 20];
    new Random(7).nextBytes(noise);
    byte[] content =
        Samples.docxOf(
            Entry.of("word/document.xml", "<a/>"),
            Entry.repeated("word/one.bin", noise, 3),
            Entry.repeated("word/two.bin", noise, 3));
    var tight =
        new ExtractionLimits(
            1 << 30, 1_000, 10, 5, 5 << 20, Duration.ofSeconds(20), 256 << 20, 1, 9, directory);

    try (Extraction own = Extractors.open(tight)) {
      assertThat(reason(read(own, content, "a.docx"))).isEqualTo(Reason.BOMB);
    }
  }

  @Test
  void nestingBeyondTheLimitIsTooDeep() throws IOException {
    byte[] nested = Samples.zip(Entry.of("a.txt", "deep"));
    for (int i = 0; i < 6; i++) {
      nested = Samples.zip(Entry.of("n.zip", nested));
    }
    byte[] pdf = PdfSamples.withAttachment("text of the page", "n.zip", nested);

    assertThat(reason(read(extraction, pdf, "a.pdf"))).isEqualTo(Reason.TOO_DEEP);
  }

  @Test
  void moreTextThanTheLimitIsTooLarge() throws IOException {
    try (Extraction own = Extractors.open(limits().withSize(1 << 20, 100))) {
      byte[] text = "x".repeat(101).getBytes(StandardCharsets.UTF_8);

      assertThat(reason(read(own, text, "a.txt"))).isEqualTo(Reason.TOO_LARGE);
      assertStillReads(own);
    }
  }

  @Test
  void moreBytesThanTheLimitIsTooLargeAndTheRestIsNotRead() throws IOException {
    try (Extraction own = Extractors.open(limits().withSize(100_000, 100))) {
      var content = new ByteArrayInputStream(new byte[1_000_000]);

      assertThat(reason(own.text(content, "a.pdf", "", text -> {}))).isEqualTo(Reason.TOO_LARGE);
      assertThat(content.available()).isGreaterThan(700_000);
      assertStillReads(own);
    }
  }

  @Test
  void noBytesAreEmpty() throws IOException {
    assertThat(reason(read(extraction, new byte[0], "a.pdf"))).isEqualTo(Reason.EMPTY);
    assertThat(reason(read(extraction, " \n".getBytes(StandardCharsets.UTF_8), "a.txt")))
        .isEqualTo(Reason.EMPTY);
  }

  @Test
  void aReadingThatTakesTooLongIsStoppedAndTheNextOneReads() throws IOException {
    byte[] slow = TableSamples.xlsx(60_000, 10);
    try (Extraction own = Extractors.open(limits().withTime(Duration.ofMillis(250)))) {
      assertThat(reason(read(own, slow, "a.xlsx"))).isEqualTo(Reason.TIME_OUT);
    }
    try (Extraction own = Extractors.open(limits().withWorkers(1, 9, 256 << 20))) {
      assertThat(read(own, slow, "a.xlsx")).isInstanceOf(ExtractedText.Read.class);
    }
  }

  @Test
  void aReadingThatNeedsTooMuchMemoryIsStoppedAndTheNextOneReads() throws IOException {
    byte[] large = TableSamples.xlsxOfDifferentTexts(60_000);
    try (Extraction own = Extractors.open(limits().withWorkers(1, 9, 24 << 20))) {
      assertThat(reason(read(own, large, "a.xlsx"))).isEqualTo(Reason.OUT_OF_MEMORY);
      assertStillReads(own);
    }
  }

  private static void killWorkers() {
    List<ProcessHandle> workers =
        ProcessHandle.current()
            .children()
            .filter(p -> p.info().command().orElse("").endsWith("java"))
            .toList();
    assertThat(workers).isNotEmpty();
    workers.forEach(worker -> {
      worker.destroyForcibly();
      worker.onExit().join();
    });
  }

  @Test
  void aProcessKilledWhileItTakesTheDocumentIsAnOutcome() throws IOException {
    byte[] content = "a,b\n1,2\n".repeat(200_000).getBytes(StandardCharsets.UTF_8);
    assertStillReads(extraction);
    var deadly =
        new FilterInputStream(Samples.stream(content)) {
          private boolean killed;

          @Override
          public int readNBytes(byte[] buffer, int offset, int length) throws IOException {
            int n = super.readNBytes(buffer, offset, length);
            if (!killed && in.available() < content.length / 2) {
              killed = true;
              killWorkers();
            }
            return n;
          }
        };

    assertThat(reason(extraction.text(deadly, "a.csv", "", text -> {}))).isEqualTo(Reason.FAILED);
    assertStillReads(extraction);
  }

  @Test
  void aProcessKilledWhileItAnswersIsAnOutcome() throws IOException {
    byte[] content = "信桥\n".repeat(2_000_000).getBytes(StandardCharsets.UTF_8);
    boolean[] killed = new boolean[1];
    ExtractedText outcome =
        extraction.text(
            Samples.stream(content),
            "a.txt",
            "",
            text -> {
              if (!killed[0]) {
                killed[0] = true;
                killWorkers();
              }
            });

    assertThat(reason(outcome)).isEqualTo(Reason.FAILED);
    assertStillReads(extraction);
  }

  @Test
  void aFailureOfTheCallersStreamReachesTheCaller() throws IOException {
    var broken =
        new InputStream() {
          private int given;

          @Override
          public int read() throws IOException {
            if (given++ > 200_000) {
              throw new IOException("disk gone");
            }
            return 'a';
          }
        };

    assertThatThrownBy(() -> extraction.text(broken, "a.txt", "", text -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("disk gone");
    assertStillReads(extraction);
  }

  @Test
  void aFailureOfTheCallersSinkReachesTheCaller() throws IOException {
    assertThatThrownBy(() ->
            extraction.text(
                Samples.stream("abc".getBytes(StandardCharsets.UTF_8)),
                "a.txt",
                "",
                text -> {
                  throw new IOException("sink full");
                }))
        .hasMessage("sink full");
    assertStillReads(extraction);
  }

  @Test
  void nothingOfADocumentStaysOnDisk(@TempDir Path own) throws IOException {
    try (Extraction alone = Extractors.open(ExtractionLimits.standard(own))) {
      assertStillReads(alone);
      read(alone, hugeDocx(), "a.docx");
      read(alone, Samples.real("EmbeddedPDF.docx"), "a.docx");
      try (Stream<Path> paths = Files.walk(own)) {
        assertThat(paths.filter(Files::isRegularFile))
            .allMatch(p -> p.endsWith("hosts") || p.endsWith(".pdfbox.cache"));
      }
    }
    try (Stream<Path> paths = Files.list(own)) {
      assertThat(paths.filter(Files::isDirectory)).isEmpty();
    }
  }

  static Stream<Integer> seeds() {
    return Stream.iterate(1, i -> i + 1).limit(40);
  }

  @Test
  void damagedDocumentsAlwaysGiveAnOutcome() throws IOException {
    List<String> names =
        List.of("testComment.docx", "testAnnotations.pdf", "testComment.xlsx", "password.xls");
    for (int seed : seeds().toList()) {
      String name = names.get(seed % names.size());
      byte[] content = Samples.real(name);
      var random = new Random(seed);
      for (int i = 0; i < 20; i++) {
        content[random.nextInt(content.length)] = (byte) random.nextInt();
      }
      byte[] cut = Arrays.copyOf(content, content.length / 2);

      assertThat(read(extraction, content, name)).as("seed %d", seed).isNotNull();
      assertThat(read(extraction, cut, name)).as("seed %d, cut", seed).isNotNull();
    }
    assertStillReads(extraction);
  }

  @Test
  void aProcessIsReplacedAfterItsNumberOfRequests() throws IOException {
    try (Extraction own = Extractors.open(limits().withWorkers(1, 2, 256 << 20))) {
      for (int i = 0; i < 5; i++) {
        assertStillReads(own);
      }
    }
  }

  @Test
  void aClosedExtractionRefuses() {
    Extraction closed = Extractors.open(limits());
    closed.close();

    assertThatThrownBy(() -> read(closed, new byte[] {1}, "a.txt")).isInstanceOf(IOException.class);
  }

  @Test
  void aProcessThatCannotStartIsAnErrorOfTheInstallation() {
    try (Extraction own = Extractors.open(limits(), List.of(directory.resolve("none")))) {
      assertThatThrownBy(() -> read(own, new byte[] {1}, "a.txt"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("did not start");
    }
  }

  @Test
  void markupNestedWithoutEndIsRefused() throws IOException {
    var out = new ByteArrayOutputStream();
    out.writeBytes("<a>".repeat(100_000).getBytes(StandardCharsets.UTF_8));
    byte[] content = Samples.docxOf(Entry.of("word/document.xml", out.toByteArray()));
    assertThat(reason(read(extraction, content, "a.docx")))
        .isIn(Reason.BOMB, Reason.DAMAGED, Reason.TOO_DEEP);
    assertStillReads(extraction);
  }
}
