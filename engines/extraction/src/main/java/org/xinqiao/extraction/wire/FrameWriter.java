package org.xinqiao.extraction.wire;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes frames; not safe for several threads. */
public final class FrameWriter {
  private final DataOutputStream out;

  /** Writes frames to a stream, buffered until {@link #flush}. */
  public FrameWriter(OutputStream out) {
    this.out = new DataOutputStream(new BufferedOutputStream(out, Frame.CHUNK + 64));
  }

  /** Fields of a payload, written by the caller. */
  @FunctionalInterface
  public interface Fields {
    /** Writes the fields. */
    void write(DataOutputStream out) throws IOException;
  }

  /** Writes a frame without payload. */
  public void write(FrameType type) throws IOException {
    write(type, new byte[0], 0);
  }

  /** Writes a frame whose payload is the first {@code length} bytes of {@code payload}. */
  public void write(FrameType type, byte[] payload, int length) throws IOException {
    if (length > Frame.MAX_LENGTH) {
      throw new IllegalArgumentException("payload of " + length + " bytes");
    }
    out.writeByte(type.code());
    out.writeInt(length);
    out.write(payload, 0, length);
  }

  /** Writes a frame with structured payload. */
  public void write(FrameType type, Fields fields) throws IOException {
    var bytes = new ByteArrayOutputStream();
    fields.write(new DataOutputStream(bytes));
    write(type, bytes.toByteArray(), bytes.size());
  }

  /** Sends what is buffered. */
  public void flush() throws IOException {
    out.flush();
  }
}
