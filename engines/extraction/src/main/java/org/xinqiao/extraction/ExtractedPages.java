package org.xinqiao.extraction;

/** Outcome of rendering pages: {@link Rendered} or {@link Unread}. */
public sealed interface ExtractedPages permits ExtractedPages.Rendered, Unread {

  /**
   * The pages of the window that exist have been delivered.
   *
   * @param totalPages pages of the whole document
   * @param delivered pages delivered to the sink
   * @param detectedType media type found from the content
   */
  record Rendered(int totalPages, int delivered, String detectedType) implements ExtractedPages {}
}
