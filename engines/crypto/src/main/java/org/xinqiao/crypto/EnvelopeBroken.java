package org.xinqiao.crypto;

import java.io.IOException;

/**
 * An envelope that must not be believed. It is an {@link IOException} so that it passes through
 * {@link java.io.InputStream}; no byte of the frame it names was handed out.
 */
public final class EnvelopeBroken extends IOException {
  private static final long serialVersionUID = 1L;

  /** The frame number used when the header is at fault. */
  public static final long HEADER = -1;

  /** What is wrong. */
  public enum Reason {
    /** The first bytes are not those of an envelope. */
    NOT_AN_ENVELOPE,
    /** A version this engine does not know. */
    UNKNOWN_VERSION,
    /** A suite this engine does not know. */
    UNKNOWN_SUITE,
    /** A frame size outside the allowed range. */
    BAD_FRAME_SIZE,
    /** The header does not authenticate: another key sealed it, or its bits were changed. */
    WRONG_KEY_OR_DAMAGED_HEADER,
    /** Key and header are right, but it was sealed for another context. */
    WRONG_CONTEXT,
    /** The end is missing. */
    TRUNCATED,
    /** A frame was changed, moved, repeated, or the last one cut short. */
    FRAME_NOT_AUTHENTIC,
    /** Bytes follow the last frame. */
    TRAILING_BYTES,
    /** An empty last frame after others: no honest writer makes one. */
    EMPTY_LAST_FRAME
  }

  private final Reason reason;
  private final long frame;
  private final long offset;

  EnvelopeBroken(Reason reason, long frame, long offset) {
    super(describe(reason, frame, offset));
    this.reason = reason;
    this.frame = frame;
    this.offset = offset;
  }

  private static String describe(Reason reason, long frame, long offset) {
    var where = frame == HEADER ? "header" : "frame " + frame;
    return "Envelope broken in " + where + " at byte " + offset + ": " + reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** The frame, counted from 0, or {@link #HEADER}. */
  public long frame() {
    return frame;
  }

  /** The offset in the sealed stream, in bytes, where the frame or the faulty field begins. */
  public long offset() {
    return offset;
  }

  /** The same finding again, for a reader that asks twice. */
  EnvelopeBroken again() {
    return new EnvelopeBroken(reason, frame, offset);
  }
}
