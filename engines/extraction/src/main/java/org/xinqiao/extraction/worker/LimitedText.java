package org.xinqiao.extraction.worker;

import java.io.IOException;
import java.io.Writer;
import org.xinqiao.extraction.Reason;

/** Gathers text into pieces that end between code points, up to a limit. */
final class LimitedText extends Writer {
  private static final int PIECE = 16_000;

  private final long limit;
  private final Target target;
  private final StringBuilder pending = new StringBuilder();
  private long characters;
  private boolean visible;

  /** Where pieces go. */
  interface Target {
    void piece(String text) throws IOException;
  }

  LimitedText(long limit, Target target) {
    this.limit = limit;
    this.target = target;
  }

  @Override
  public void write(char[] buffer, int offset, int length) throws IOException {
    characters += length;
    if (characters > limit) {
      throw new Refusal(
          Reason.TOO_LARGE,
          "文本超过 " + limit + " 个字符的上限。",
          "The text exceeds the limit of " + limit + " characters.");
    }
    for (int i = offset; !visible && i < offset + length; i++) {
      visible = !Character.isWhitespace(buffer[i]);
    }
    pending.append(buffer, offset, length);
    if (pending.length() >= PIECE) {
      pass(pending.length());
    }
  }

  /** Writes what stands beside the content, such as a title; it does not make a page visible. */
  void writeAside(String text) throws IOException {
    boolean before = visible;
    write(text);
    visible = before;
  }

  /** Whether anything but white space has been written as content. */
  boolean visible() {
    return visible;
  }

  /** UTF-16 units written. */
  long characters() {
    return characters;
  }

  private void pass(int length) throws IOException {
    int end = Character.isHighSurrogate(pending.charAt(length - 1)) ? length - 1 : length;
    target.piece(pending.substring(0, end));
    pending.delete(0, end);
  }

  @Override
  public void flush() {}

  /** Passes on what is pending. */
  @Override
  public void close() throws IOException {
    if (!pending.isEmpty()) {
      target.piece(pending.toString());
      pending.setLength(0);
    }
  }
}
