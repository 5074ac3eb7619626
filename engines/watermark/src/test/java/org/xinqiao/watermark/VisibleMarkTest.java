package org.xinqiao.watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleMarkTest {
  static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-22T15:04:05+08:00");
  static final MarkText TEXT = new MarkText("王小明", "wangxm", "示例银行", TIME, "E-0042");
  private static final int REGION = 300;

  static BufferedImage page(int width, int height, Color colour) {
    var page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return page;
  }

  private static int changed(BufferedImage page, Color before, int x, int y) {
    int changed = 0;
    for (int dy = 0; dy < REGION; dy++) {
      for (int dx = 0; dx < REGION; dx++) {
        if ((page.getRGB(x + dx, y + dy) & 0xFFFFFF) != (before.getRGB() & 0xFFFFFF)) {
          changed++;
        }
      }
    }
    return changed;
  }

  @ParameterizedTest
  @CsvSource({"909,1286,0xFFFFFF", "909,1286,0x000000", "1286,909,0x808080", "2480,3508,0xFFFFFF"})
  void everyRegionOfThePageCarriesPartOfTheMark(int width, int height, String colour)
      throws MarkRefused {
    Color before = Color.decode(colour);
    BufferedImage page = page(width, height, before);

    VisibleMark.paint(page, TEXT);

    for (int y = 0; y + REGION <= height; y += 50) {
      for (int x = 0; x + REGION <= width; x += 50) {
        assertThat(changed(page, before, x, y)).as("region at %d,%d", x, y).isGreaterThan(500);
      }
    }
  }

  @Test
  void aRegionIsMarkedAlsoWhenTheTextIsShort() throws MarkRefused {
    BufferedImage page = page(909, 1286, Color.WHITE);

    VisibleMark.paint(page, new MarkText("王", "w", "甲", TIME, "1"));

    for (int y = 0; y + REGION <= 1286; y += 50) {
      for (int x = 0; x + REGION <= 909; x += 50) {
        assertThat(changed(page, Color.WHITE, x, y)).isGreaterThan(500);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0xFFFFFF, 0x000000, 0x808080, 0xB00020})
  void theMarkStandsOutButDoesNotHide(int colour) throws MarkRefused {
    Color before = new Color(colour);
    BufferedImage page = page(600, 600, before);

    VisibleMark.paint(page, TEXT);

    int strongest = 0;
    for (int y = 0; y < 600; y++) {
      for (int x = 0; x < 600; x++) {
        Color after = new Color(page.getRGB(x, y));
        strongest = Math.max(strongest, Math.abs(after.getGreen() - before.getGreen()));
      }
    }
    // 25 of 255 survives a laser printer; above 90 small print beneath would suffer.
    assertThat(strongest).isBetween(25, 90);
  }

  @Test
  void theSamePageAndTextGiveTheSamePixels() throws MarkRefused {
    BufferedImage one = page(500, 700, Color.WHITE);
    BufferedImage two = page(500, 700, Color.WHITE);

    VisibleMark.paint(one, TEXT);
    VisibleMark.paint(two, TEXT);

    assertThat(PngPages.write(one)).isEqualTo(PngPages.write(two));
  }

  @Test
  void anotherViewerGivesOtherPixels() throws MarkRefused {
    BufferedImage one = page(500, 700, Color.WHITE);
    BufferedImage two = page(500, 700, Color.WHITE);

    VisibleMark.paint(one, TEXT);
    VisibleMark.paint(two, new MarkText("王小朋", "wangxm", "示例银行", TIME, "E-0042"));

    assertThat(PngPages.write(one)).isNotEqualTo(PngPages.write(two));
  }

  @Test
  void twoChineseLettersAreDrawnAndNotOneBox() throws MarkRefused {
    BufferedImage one = page(500, 700, Color.WHITE);
    BufferedImage two = page(500, 700, Color.WHITE);

    VisibleMark.paint(one, new MarkText("门", "a", "b", TIME, "1"));
    VisibleMark.paint(two, new MarkText("问", "a", "b", TIME, "1"));

    assertThat(PngPages.write(one)).isNotEqualTo(PngPages.write(two));
  }

  @Test
  void aLetterThatNoFontHasIsRefusedAndThePageIsUntouched() {
    BufferedImage page = page(400, 400, Color.WHITE);
    byte[] before = PngPages.write(page);
    // A code point that Unicode has left unassigned for good.
    var text = new MarkText("\uFDD0", "a", "b", TIME, "1");

    assertThatThrownBy(() -> VisibleMark.paint(page, text))
        .isInstanceOfSatisfying(
            MarkRefused.class, e -> assertThat(e.reason()).isEqualTo(MarkRefused.Reason.NO_FONT))
        .hasMessageContaining("U+FDD0");
    assertThat(PngPages.write(page)).isEqualTo(before);
  }

  @Test
  void aFontWithTheLettersIsAccepted() throws MarkRefused {
    VisibleMark.requireLetters(new Font(Font.SANS_SERIF, Font.PLAIN, 12), List.of("abc 信桥"));
  }

  @Test
  void aTinyPageIsMarkedWithoutFailing() throws MarkRefused {
    VisibleMark.paint(page(1, 1, Color.WHITE), TEXT);
  }
}
