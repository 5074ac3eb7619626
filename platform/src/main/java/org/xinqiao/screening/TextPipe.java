package org.xinqiao.screening;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import org.xinqiao.extraction.TextSink;

/**
 * Text from the thread that extracts it to the thread that inspects it, some pieces at a time and
 * never on the disk.
 */
final class TextPipe extends Reader implements TextSink {
  private static final int PIECES = 16;
  private static final CharSequence END = CharBuffer.allocate(0);

  private final BlockingQueue<CharSequence> pieces = new ArrayBlockingQueue<>(PIECES);
  private CharSequence piece = "";
  private int at;

  @Override
  public void text(CharSequence text) throws IOException {
    if (!text.isEmpty()) {
      put(text.toString());
    }
  }

  /** What is done with the text on its way out. */
  interface Reading<T> {
    T of(Reader text) throws IOException;
  }

  /**
   * Starts {@code reading} on a thread of its own. Closing the pipe empties it, also after a
   * failure: the writing side must never wait for a reader that left.
   */
  static <T> FutureTask<T> draining(TextPipe pipe, Reading<T> reading) {
    var task =
        new FutureTask<T>(() -> {
          try (pipe) {
            return reading.of(pipe);
          }
        });
    Thread.ofVirtual().name("text").start(task);
    return task;
  }

  /** Says that no more comes; to be called once, whatever happened. */
  void finish() {
    try {
      put(END);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
