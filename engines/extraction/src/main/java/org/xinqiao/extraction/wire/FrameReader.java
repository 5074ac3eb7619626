package org.xinqiao.extraction.wire;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads frames; not safe for several threads. */
public final class FrameReader {
  private final DataInputStream in;

  /** Reads frames from a stream, buffered. */
  public FrameReader(InputStream in) {
    this.in = new DataInputStream(new BufferedInputStream(in, Frame.CHUNK));
  }

  /**
   * The next frame.
   *
   * @throws EOFException when the stream has ended, also inside a frame
   * @throws IOException when the frame is malformed or too long
   */
  public Frame read() throws IOException {
    int code = in.read();
    if (code < 0) {
      throw new EOFException("no further frame");
    }
    FrameType type = FrameType.of(code);
    int length = in.readInt();
    if (length < 0 || length > Frame.MAX_LENGTH) {
      throw new IOException("frame of " + length + " bytes");
    }
    byte[] payload = new byte[length];
    in.readFully(payload);
    return new Frame(type, payload);
  }
}
