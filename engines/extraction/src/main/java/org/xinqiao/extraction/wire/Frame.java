package org.xinqiao.extraction.wire;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/** One frame as received. */
public final class Frame {
  /** Most bytes a payload may have. */
  public static final int MAX_LENGTH = 1 << 20;

  /** Bytes per CONTENT, TEXT or IMAGE frame that a writer should use. */
  public static final int CHUNK = 1 << 16;

  /** Version of this protocol, told by HELLO. */
  public static final int VERSION = 1;

  private final FrameType type;
  private final byte[] payload;

  Frame(FrameType type, byte[] payload) {
    this.type = type;
    this.payload = payload;
  }

  /** What the frame carries. */
  public FrameType type() {
    return type;
  }

  /** The payload itself, not a copy. */
  public byte[] payload() {
    return payload;
  }

  /** The payload as structured input. */
  public DataInputStream fields() {
    return new DataInputStream(new ByteArrayInputStream(payload));
  }

  /**
   * Insists on a type.
   *
   * @throws IOException when the frame is of another type
   */
  public Frame expect(FrameType expected) throws IOException {
    if (type != expected) {
      throw new IOException("frame " + type + " where " + expected + " belongs");
    }
    return this;
  }
}
