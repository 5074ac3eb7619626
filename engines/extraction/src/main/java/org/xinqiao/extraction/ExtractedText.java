package org.xinqiao.extraction;

import java.util.List;

/** Outcome of reading a document's text: {@link Read} or {@link Unread}. */
public sealed interface ExtractedText permits ExtractedText.Read, Unread {

  /**
   * All text of all parts has been delivered.
   *
   * @param characters UTF-16 units delivered
   * @param detectedType media type found from the content
   * @param parts embedded documents whose text was delivered, as paths like {@code a.zip/b.txt}
   * @param pictures embedded pictures, whose text, if any, was <em>not</em> read
   */
  record Read(long characters, String detectedType, List<String> parts, List<String> pictures)
      implements ExtractedText {
    /** Keeps copies of the lists. */
    public Read {
      parts = List.copyOf(parts);
      pictures = List.copyOf(pictures);
    }
  }
}
