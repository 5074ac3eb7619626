package org.xinqiao.extraction.worker;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.xinqiao.extraction.Reason;

/** Pages of a PDF as pictures. */
final class PdfRaster {
  static final float DPI = 110;
  private static final double POINTS_PER_INCH = 72;
  private static final double MAX_PIXELS = 20e6;

  private PdfRaster() {}

  /** Renders the window and returns the number of pages of the document. */
  static int render(Path file, PageWriter out) throws IOException {
    try (PDDocument document = PdfCheck.open(file)) {
      PdfCheck.refuseEncrypted(document, "");
      int total = document.getNumberOfPages();
      if (total == 0) {
        throw Refusal.damaged("");
      }
      var renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      for (int page = 1; page <= total; page++) {
        if (out.wants(page)) {
          float dpi = dpiWithin(document.getPage(page - 1), DPI);
          out.picture(page, renderer.renderImageWithDPI(page - 1, dpi, ImageType.RGB));
        }
      }
      return total;
    }
  }

  /** The resolution, lowered so that the page stays within 20 megapixels. */
  static float dpiWithin(PDPage page, float wanted) {
    PDRectangle box = page.getCropBox();
    double squareInches =
        (double) box.getWidth() * box.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
    double most = Math.sqrt(MAX_PIXELS / Math.max(squareInches, 0.01));
    // A strip a pixel high and millions wide has few pixels, but no picture format takes it.
    double longestInches = Math.max(box.getWidth(), box.getHeight()) / POINTS_PER_INCH;
    double dpi = Math.min(Math.min(wanted, most), 20_000 / Math.max(longestInches, 0.01));
    if (!(dpi >= 1)) {
      throw new Refusal(Reason.TOO_LARGE, "页面尺寸过大，无法绘制。", "The page is too large to be drawn.");
    }
    return (float) dpi;
  }
}
