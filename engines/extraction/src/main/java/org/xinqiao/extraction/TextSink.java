package org.xinqiao.extraction;

import java.io.IOException;

/** Receives a document's text in order. */
@FunctionalInterface
public interface TextSink {
  /**
   * The next piece, never cut inside a code point.
   *
   * @throws IOException when the receiver cannot go on; ends the reading and reaches its caller
   */
  void text(CharSequence piece) throws IOException;
}
