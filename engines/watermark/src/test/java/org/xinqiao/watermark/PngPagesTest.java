package org.xinqiao.watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngPagesTest {
  private static byte[] white() {
    return PngPages.write(VisibleMarkTest.page(400, 500, Color.WHITE));
  }

  private static void assertRefused(byte[] png, MarkRefused.Reason reason) {
    assertThatThrownBy(() -> PngPages.mark(png, VisibleMarkTest.TEXT))
        .isInstanceOfSatisfying(MarkRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void aMarkedPageDiffersFromThePageAndKeepsItsSize() throws MarkRefused {
    byte[] marked = PngPages.mark(white(), VisibleMarkTest.TEXT);

    BufferedImage page = PngPages.read(marked);
    assertThat(marked).isNotEqualTo(white());
    assertThat(page.getWidth()).isEqualTo(400);
    assertThat(page.getHeight()).isEqualTo(500);
  }

  @Test
  void anOverlayIsTheMarkAndNothingElse() throws Exception {
    byte[] png = PngPages.overlay(600, 400, VisibleMarkTest.TEXT);

    var picture = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(png));
    var alphas = new int[256];
    for (int y = 0; y < 400; y++) {
      for (int x = 0; x < 600; x++) {
        alphas[picture.getRGB(x, y) >>> 24]++;
      }
    }
    assertThat(picture.getWidth()).isEqualTo(600);
    assertThat(alphas[0]).as("most of it is clear").isGreaterThan(120_000);
    assertThat(alphas[0]).as("but not all").isLessThan(235_000);
    assertThat(Arrays.stream(alphas, 150, 256).sum()).as("nothing hides what is below").isZero();
  }

  @Test
  void anOverlayHasABound() {
    assertThatThrownBy(() -> PngPages.overlay(10_000, 10_000, VisibleMarkTest.TEXT))
        .isInstanceOfSatisfying(
            MarkRefused.class, e -> assertThat(e.reason()).isEqualTo(MarkRefused.Reason.TOO_LARGE));
  }

  @Test
  void theSameBytesComeOutForTheSameBytes() throws MarkRefused {
    assertThat(PngPages.mark(white(), VisibleMarkTest.TEXT))
        .isEqualTo(PngPages.mark(white(), VisibleMarkTest.TEXT));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_INT_ARGB
      })
  void pagesOfAnyColourModelCanBeMarked(int model) throws MarkRefused {
    byte[] plain = PngPages.write(new BufferedImage(400, 400, model));

    BufferedImage before = PngPages.read(plain);
    BufferedImage after = PngPages.read(PngPages.mark(plain, VisibleMarkTest.TEXT));

    assertThat(PngPages.write(after)).isNotEqualTo(PngPages.write(before));
  }

  @Test
  void transparentPaperBecomesWhite() throws MarkRefused {
    byte[] clear = PngPages.write(new BufferedImage(5, 5, BufferedImage.TYPE_INT_ARGB));

    assertThat(PngPages.read(clear).getRGB(2, 2) & 0xFFFFFF).isEqualTo(0xFFFFFF);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 20, 60, 200})
  void aPictureCutShortIsRefused(int length) {
    assertRefused(Arrays.copyOf(white(), length), MarkRefused.Reason.NOT_A_PICTURE);
  }

  @Test
  void otherBytesAreRefused() {
    assertRefused(new byte[1000], MarkRefused.Reason.NOT_A_PICTURE);
  }

  @Test
  void aPictureThatClaimsTooManyPixelsIsRefusedBeforeItIsDecoded() {
    byte[] png = white();
    // IHDR: length at 8, type at 12, width at 16, height at 20, CRC of type and data at 29.
    ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000);
    var crc = new CRC32();
    crc.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());

    assertRefused(png, MarkRefused.Reason.TOO_LARGE);
  }
}
