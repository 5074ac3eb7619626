package org.xinqiao.watermark;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A visible mark in slanting tiles over a whole page. Each letter is drawn twice, dark and, one
 * pixel beside, light: on paper the dark shows, on a photograph's shadows the light. The tiles
 * stand so close that any cutting of 300 × 300 pixels carries part of one.
 *
 * <p>The time taken is bounded by the number of tiles, which grows with the page's area only.
 */
public final class VisibleMark {
  private static final double SLANT = Math.toRadians(-24);
  private static final int SIZE = 20;
  private static final int GAP_X = 60;
  private static final int STEP_Y = 130;
  private static final float STRENGTH = 0.20f;

  private VisibleMark() {}

  /**
   * Paints the mark onto a page in place.
   *
   * @param page of any size and colour model with at least 8 bits a channel
   * @throws MarkRefused when no installed font has all letters of the mark; the page is untouched
   */
  public static void paint(BufferedImage page, MarkText text) throws MarkRefused {
    Font font = new Font(Font.SANS_SERIF, Font.BOLD, SIZE);
    requireLetters(font, text.lines());
    Graphics2D graphics = page.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setFont(font);
      graphics.setComposite(AlphaComposite.SrcOver.derive(STRENGTH));
      tiles(graphics, page.getWidth(), page.getHeight(), text.lines());
    } finally {
      graphics.dispose();
    }
  }

  /** Refuses a text of which the font lacks a letter: a box names nobody. */
  static void requireLetters(Font font, List<String> lines) throws MarkRefused {
    for (String line : lines) {
      int missing = font.canDisplayUpTo(line);
      if (missing >= 0) {
        throw new MarkRefused(
            MarkRefused.Reason.NO_FONT,
            String.format("no installed font has U+%04X of the mark", line.codePointAt(missing)));
      }
    }
  }

  private static void tiles(Graphics2D graphics, int width, int height, List<String> lines) {
    FontMetrics metrics = graphics.getFontMetrics();
    int tile = lines.stream().mapToInt(metrics::stringWidth).max().orElse(0) + GAP_X;
    AffineTransform upright = graphics.getTransform();
    graphics.translate(width / 2.0, height / 2.0);
    graphics.rotate(SLANT);
    // The slanted grid must cover the page's corners, whose distance from the middle is the radius.
    int radius = (int) Math.ceil(Math.hypot(width, height) / 2) + STEP_Y;
    int row = 0;
    for (int y = -radius; y <= radius; y += STEP_Y, row++) {
      // Every other row starts half a tile later, so that gaps do not line up.
      int shift = row % 2 == 0 ? 0 : tile / 2;
      for (int x = -radius - shift; x <= radius; x += tile) {
        tile(graphics, x, y, lines, metrics.getHeight());
      }
    }
    graphics.setTransform(upright);
  }

  private static void tile(Graphics2D graphics, int x, int y, List<String> lines, int lineHeight) {
    for (int i = 0; i < lines.size(); i++) {
      int baseline = y + i * lineHeight;
      graphics.setColor(Color.WHITE);
      graphics.drawString(lines.get(i), x + 1, baseline + 1);
      graphics.setColor(Color.BLACK);
      graphics.drawString(lines.get(i), x, baseline);
    }
  }
}
