package org.xinqiao.extraction.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PDF;
import org.jspecify.annotations.Nullable;
import org.xinqiao.extraction.Reason;

/** Finds PDF pages that show something which their text does not say. */
final class PdfCheck {
  private static final int FEW_CHARACTERS = 32;
  private static final float COARSE_DPI = 18;
  private static final int MAX_FORM_DEPTH = 4;
  // A page counts as unreadable when more than a third of its letters have no Unicode value.
  private static final int UNMAPPED_SHARE = 3;

  private PdfCheck() {}

  /** Opens a PDF with its working store on disk. */
  static PDDocument open(Path file) throws IOException {
    return Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache());
  }

  /** Refuses encryption, also the kind that everybody may open: its rights would be passed over. */
  static void refuseEncrypted(PDDocument document, String part) {
    if (document.isEncrypted()) {
      throw Refusal.encrypted(part);
    }
  }

  /** Refuses a PDF of which a page has no readable text but shows something. */
  static void refuseUnreadablePages(Path file, Metadata found, String part) throws IOException {
    String[] characters = found.getValues(PDF.CHARACTERS_PER_PAGE);
    String[] unmapped = found.getValues(PDF.UNMAPPED_UNICODE_CHARS_PER_PAGE);
    try (PDDocument document = open(file)) {
      refuseEncrypted(document, part);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        int letters = number(characters, page);
        boolean garbled = number(unmapped, page) * UNMAPPED_SHARE > letters;
        boolean few = letters < FEW_CHARACTERS;
        if ((garbled && letters > 0)
            || (letters == 0 && shows(document, page))
            || (few && hasImage(document.getPage(page).getResources(), 0))) {
          throw imageOnly(part, page + 1);
        }
      }
    }
  }

  private static int number(String[] values, int index) {
    return index < values.length ? Integer.parseInt(values[index]) : 0;
  }

  private static Refusal imageOnly(String part, int page) {
    return Refusal.of(
        Reason.IMAGE_ONLY,
        part,
        "第 " + page + " 页只有图像，没有可读取的文本。",
        "page " + page + " shows an image and has no readable text.");
  }

  private static boolean shows(PDDocument document, int page) throws IOException {
    if (!document.getPage(page).hasContents()
        && document.getPage(page).getAnnotations().isEmpty()) {
      return false;
    }
    float dpi = PdfRaster.dpiWithin(document.getPage(page), COARSE_DPI);
    BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.GRAY);
    int[] row = new int[picture.getWidth()];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRaster().getSamples(0, y, row.length, 1, 0, row);
      for (int value : row) {
        if (value < 250) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasImage(@Nullable PDResources resources, int depth) throws IOException {
    if (resources == null || depth > MAX_FORM_DEPTH) {
      return false;
    }
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      if (object instanceof PDImageXObject
          || (object instanceof PDFormXObject form && hasImage(form.getResources(), depth + 1))) {
        return true;
      }
    }
    return false;
  }
}
