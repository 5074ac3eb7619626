package org.xinqiao.screening;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.xinqiao.extraction.TextSink;

/**
 * Text from the thread that extracts it to the thread that inspects it, some pieces at a time and
 * never on the disk.
 */
final class TextPipe extends Reader implements TextSink {
  private static final int PIECES = 16;
  private static final CharSequence END = new StringBuilder();

  private final BlockingQueue<CharSequence> pieces = new ArrayBlockingQueue<>(PIECES);
  private CharSequence piece = "";
  private int at;

  @Override
  public void text(CharSequence text) throws IOException {
    if (!text.isEmpty()) {
      put(text.toString());
    }
  }

  /** Says that no more comes; to be called once, whatever happened. */
  void end() throws IOException {
    put(END);
  }

  @SuppressWarnings("ReferenceEquality")
  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    while (at == piece.length()) {
      if (piece == END) {
        return -1;
      }
      piece = take();
      at = 0;
    }
    var count = Math.min(length, piece.length() - at);
    piece.toString().getChars(at, at + count, into, offset);
    at += count;
    return count;
  }

  /** Drains what still comes, so that the extracting side never waits for a reader that left. */
  @Override
  public void close() throws IOException {
    var rest = new char[8192];
    while (read(rest, 0, rest.length) >= 0) {
      // Until the end.
    }
  }

  private void put(CharSequence text) throws IOException {
    try {
      pieces.put(text);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private CharSequence take() throws IOException {
    try {
      return pieces.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
