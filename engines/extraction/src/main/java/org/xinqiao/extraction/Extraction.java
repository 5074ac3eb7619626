package org.xinqiao.extraction;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads documents that others made. Read are PDF, DOCX, XLSX, CSV and TXT, further DOC, XLS and
 * PPTX; everything else is {@link Reason#UNSUPPORTED}. Safe for several threads; a call waits when
 * all reading processes are occupied.
 */
public interface Extraction extends AutoCloseable {
  /**
   * All text of a document: body, comments, notes, headers and footers, hidden sheets, titles,
   * embedded documents.
   *
   * @param content the bytes; read to the end at most once, not closed
   * @param name file name as the sender gave it
   * @param declaredType media type as the sender gave it; empty when unknown
   * @throws IOException from {@code content} or {@code sink}, or when no process can be started
   */
  ExtractedText text(InputStream content, String name, String declaredType, TextSink sink)
      throws IOException;

  /**
   * Some pages of a document as pictures, tables also as cells. PDF pages have 110 dpi, less where
   * a page would exceed 20 megapixels. Formats without pages of their own are laid out on A4.
   *
   * @throws IOException as for {@link #text}
   */
  ExtractedPages pages(
      InputStream content, String name, String declaredType, PageWindow window, PageSink sink)
      throws IOException;

  /** Ends all reading processes, also those at work. */
  @Override
  void close();
}
