package org.xinqiao.extraction.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.extraction.Reason;

class WorkerPartsTest {
  private static Font latinOnly() throws IOException, FontFormatException {
    // A font that PDFBox carries; it has no Chinese, wherever the test runs.
    try (InputStream ttf =
        PDDocument.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(ttf)).deriveFont(12f);
    }
  }

  @Test
  void chineseWithoutAFontIsRefusedRatherThanDrawnAsBoxes() throws Exception {
    Font font = latinOnly();

    assertThatThrownBy(() -> Fonts.drawable(font, "abc 信桥"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(Reason.NO_FONT);
              assertThat(refusal.zh()).contains("fonts-noto-cjk");
            });
    assertThat(Fonts.drawable(font, "abc")).isEqualTo("abc");
  }

  @Test
  void theInstalledFontsShowChinese() {
    Font font = Fonts.text(12);

    assertThat(font.canDisplayUpTo("信桥 贷后风险协查函 ￥")).isEqualTo(-1);
    assertThat(Fonts.drawable(font, "信\u0007桥\u202E\uFDD0")).isEqualTo("信桥〓");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void piecesJoinToTheTextAndNeverEndInsideALetter(long seed) throws IOException {
    var random = new Random(seed);
    var whole = new StringBuilder();
    List<String> pieces = new ArrayList<>();
    var text = new LimitedText(10_000_000, pieces::add);
    for (int i = 0; i < 400; i++) {
      String part = random.nextBoolean() ? "𠀀".repeat(random.nextInt(300)) : "信".repeat(7);
      whole.append(part);
      int middle = part.length() / 2;
      text.write(part, 0, middle);
      text.write(part, middle, part.length() - middle);
    }
    text.close();

    assertThat(String.join("", pieces)).isEqualTo(whole.toString());
    assertThat(text.characters()).isEqualTo(whole.length());
    assertThat(pieces).noneMatch(p -> Character.isHighSurrogate(p.charAt(p.length() - 1)));
  }

  @Test
  void aTitleAloneDoesNotMakeADocumentVisible() throws IOException {
    var text = new LimitedText(100, piece -> {});

    text.writeAside("title");
    text.write(" \n");
    assertThat(text.visible()).isFalse();

    text.write("x");
    assertThat(text.visible()).isTrue();
  }

  @Test
  void theLimitOfCharactersIsExact() throws IOException {
    var text = new LimitedText(5, piece -> {});
    text.write("12345");

    assertThatThrownBy(() -> text.write("6"))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  @Test
  void aFailureIsUnderstoodThroughItsCauses() {
    var refusal = Refusal.bomb("a.zip");

    assertThat(Refusal.of(new TikaException("x", refusal), "b")).isSameAs(refusal);
    assertThat(Refusal.of(new TikaException("x", new EncryptedDocumentException()), "").reason())
        .isEqualTo(Reason.ENCRYPTED);
    assertThat(Refusal.of(new RuntimeException(new StackOverflowError()), "").reason())
        .isEqualTo(Reason.TOO_DEEP);
    assertThat(Refusal.of(new TikaException("Zip bomb detected!"), "").reason())
        .isEqualTo(Reason.BOMB);
    assertThat(Refusal.of(new IOException("anything"), "p.doc").en()).contains("p.doc");
  }

  @ParameterizedTest
  @CsvSource({
    "a.PDF, pdf",
    "dir.x/a, ''",
    "C:\\dir\\a.b.Docx, docx",
    ".hidden, ''",
    "a., ''",
    "'', ''",
  })
  void theExtensionIsThatOfTheLastPathPart(String name, String extension) {
    assertThat(FileKind.extension(name)).isEqualTo(extension);
  }
}
