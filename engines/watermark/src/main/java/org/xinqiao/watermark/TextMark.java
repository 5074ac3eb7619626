package org.xinqiao.watermark;

/** The mark of a view that is text, such as a table in a web page. */
public final class TextMark {
  private TextMark() {}

  /** One line with all fields; plain text, which its user must escape as any other. */
  public static String line(MarkText text) {
    return String.join(" · ", text.lines());
  }
}
