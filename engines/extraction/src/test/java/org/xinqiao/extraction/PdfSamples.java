package org.xinqiao.extraction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** PDFs for tests. */
final class PdfSamples {
  private PdfSamples() {}

  static byte[] withAttachment(String text, String name, byte[] attachment) throws IOException {
    try (var document = new PDDocument()) {
      write(document, text);
      var file = new PDEmbeddedFile(document, new ByteArrayInputStream(attachment));
      var specification = new PDComplexFileSpecification();
      specification.setFile(name);
      specification.setEmbeddedFile(file);
      var tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(Map.of(name, specification));
      var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      document.getDocumentCatalog().setNames(names);
      return bytes(document);
    }
  }

  static byte[] pages(String... texts) throws IOException {
    try (var document = new PDDocument()) {
      for (String text : texts) {
        write(document, text);
      }
      return bytes(document);
    }
  }

  /** A page of text and a scanned page without any. */
  static byte[] withScan(String text) throws IOException {
    try (var document = new PDDocument()) {
      write(document, text);
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      var scan = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
      try (var content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, scan), 50, 50);
      }
      return bytes(document);
    }
  }

  static byte[] ofSize(float width, float height) throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage(new PDRectangle(width, height)));
      return bytes(document);
    }
  }

  private static void write(PDDocument document, String text) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    if (text.isEmpty()) {
      return;
    }
    try (var content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      content.newLineAtOffset(50, 700);
      content.showText(text);
      content.endText();
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
