package org.xinqiao.extraction;

import java.io.IOException;
import org.xinqiao.extraction.wire.Frame;

/** Takes the worker's frames of one request and forms the outcome. */
interface Answer<T> {
  /** A frame before the last; an exception from the caller's sink comes as {@link SinkFailure}. */
  void part(Frame frame) throws IOException, SinkFailure;

  /** The last frame of a reading that succeeded. */
  T done(Frame frame) throws IOException;

  /** The outcome of a reading that did not. */
  T unread(Unread unread);

  /** Tells the caller's own failure from a failure of the conversation. */
  final class SinkFailure extends Exception {
    private static final long serialVersionUID = 1;
    private final IOException failure;

    SinkFailure(IOException failure) {
      super(failure);
      this.failure = failure;
    }

    IOException failure() {
      return failure;
    }
  }
}
