package org.xinqiao.extraction;

import java.io.IOException;
import java.io.InputStream;
import org.xinqiao.extraction.wire.Frame;

/** The caller's stream, read in chunks and counted. */
final class Source {
  private final InputStream in;
  private final byte[] chunk = new byte[Frame.CHUNK];
  private long total;
  private int length;

  /** Reads the first chunk, so that an empty document is known before a worker is bothered. */
  Source(InputStream in) throws IOException {
    this.in = in;
    next();
  }

  /** Reads the next chunk; {@link #length} is then zero at the end of the stream. */
  void next() throws IOException {
    length = in.readNBytes(chunk, 0, chunk.length);
    total += length;
  }

  int length() {
    return length;
  }

  long total() {
    return total;
  }

  byte[] chunk() {
    return chunk;
  }
}
