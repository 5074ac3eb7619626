package org.xinqiao.watermark;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pages as PNG (ISO/IEC 15948) bytes, in and out. */
public final class PngPages {
  /** Most pixels a page may have; four bytes each while it is marked. */
  public static final long MAX_PIXELS = 20_000_000;

  private PngPages() {}

  /**
   * Marks a page.
   *
   * @param png the page; may come from a process that is not trusted
   * @return the marked page, PNG; the same bytes for the same page and text on one machine
   * @throws MarkRefused when the page cannot be decoded or the mark not be drawn
   */
  public static byte[] mark(byte[] png, MarkText text) throws MarkRefused {
    BufferedImage page = read(png);
    VisibleMark.paint(page, text);
    return write(page);
  }

  /**
   * The mark alone on a transparent picture, to lie over what is not a picture.
   *
   * @return PNG; the same bytes for the same size and text on one machine
   * @throws MarkRefused when it would have too many pixels or the mark not be drawn
   */
  public static byte[] overlay(int width, int height, MarkText text) throws MarkRefused {
    long pixels = (long) width * height;
    if (pixels > MAX_PIXELS) {
      throw new MarkRefused(MarkRefused.Reason.TOO_LARGE, "overlay of " + pixels + " pixels");
    }
    var clear = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    VisibleMark.paint(clear, text);
    return write(clear);
  }

  /**
   * Decodes a page to RGB, transparent areas to white. The size is checked before any pixel is
   * decoded.
   */
  public static BufferedImage read(byte[] png) throws MarkRefused {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
    ImageReader reader = readers.next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
      reader.setInput(in, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > MAX_PIXELS) {
        throw new MarkRefused(MarkRefused.Reason.TOO_LARGE, "page of " + pixels + " pixels");
      }
      return opaque(reader.read(0));
    } catch (IOException | RuntimeException e) {
      throw new MarkRefused(MarkRefused.Reason.NOT_A_PICTURE, "not a readable PNG");
    } finally {
      reader.dispose();
    }
  }

  /** Encodes a page. */
  public static byte[] write(BufferedImage page) {
    var bytes = new ByteArrayOutputStream(1 << 18);
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(page, "png", out)) {
        throw new IllegalArgumentException("page has a colour model that PNG does not know");
      }
      out.flush();
    } catch (IOException e) {
      throw new AssertionError("memory does not fail to be written", e);
    }
    return bytes.toByteArray();
  }

  // Palettes and 1-bit pictures could not show a pale mark.
  private static BufferedImage opaque(BufferedImage picture) {
    var page =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
    graphics.drawImage(picture, 0, 0, null);
    graphics.dispose();
    return page;
  }
}
