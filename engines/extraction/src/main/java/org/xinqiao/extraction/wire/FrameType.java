package org.xinqiao.extraction.wire;

import java.io.IOException;

/** What a frame carries; the package describes the order of frames. */
public enum FrameType {
  /** Worker is ready: protocol version (int). */
  HELLO('H'),
  /** Start of a request: see {@link Request}. */
  REQUEST('R'),
  /** Bytes of the document. */
  CONTENT('C'),
  /** All bytes of the document have been sent. */
  END('E'),
  /** The document ended early; forget the request. */
  ABORT('A'),
  /** UTF-8 text. */
  TEXT('T'),
  /** Start of a table window: page (int), sheet, first row (long), header cells. */
  TABLE('B'),
  /** Cells of the next row of the table window. */
  ROW('W'),
  /** Start of a page picture: page (int), length in bytes (int). */
  PAGE('P'),
  /** Bytes of the page picture (PNG). */
  IMAGE('I'),
  /** Read to the end. */
  DONE('D'),
  /** Not read: reason, detail in Chinese, detail in English. */
  UNREAD('U');

  private final int code;

  FrameType(char code) {
    this.code = code;
  }

  /** The byte that stands for this type. */
  public int code() {
    return code;
  }

  static FrameType of(int code) throws IOException {
    for (FrameType type : values()) {
      if (type.code == code) {
        return type;
      }
    }
    throw new IOException("unknown frame type " + code);
  }
}
