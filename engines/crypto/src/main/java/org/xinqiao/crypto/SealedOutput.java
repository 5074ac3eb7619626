package org.xinqiao.crypto;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import org.xinqiao.crypto.FrameCipher.ByteSpan;

/**
 * Encrypts what is written to it. Only {@link #finish()} makes a valid envelope: a stream that is
 * merely closed, say because reading the source failed, leaves one that readers refuse as
 * truncated. Holds two frames in memory. For one thread.
 */
public final class SealedOutput extends OutputStream {
  private enum State {
    OPEN,
    FINISHED,
    FAILED,
    CLOSED
  }

  private final OutputStream out;
  private final FrameCipher cipher;
  private final byte[] plain;
  private final byte[] sealed;
  private int filled;
  private long frame;
  private State state = State.OPEN;

  SealedOutput(OutputStream out, FrameCipher cipher, int frameSize) {
    this.out = out;
    this.cipher = cipher;
    this.plain = new byte[frameSize];
    this.sealed = new byte[frameSize + FrameCipher.TAG_BYTES];
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  /** Seals whole frames straight from {@code source}; keeps the rest until more comes. */
  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, source.length);
    requireOpen();
    var at = offset;
    var left = length;
    while (left > 0) {
      if (filled == plain.length) {
        // More is to come, so this frame is not the last one.
        emit(new ByteSpan(plain, 0, filled), false);
        filled = 0;
      }
      var whole = filled == 0 && left > plain.length;
      var count = Math.min(left, plain.length - filled);
      if (whole) {
        emit(new ByteSpan(source, at, count), false);
      } else {
        System.arraycopy(source, at, plain, filled, count);
        filled += count;
      }
      at += count;
      left -= count;
    }
  }

  /** Flushes the frames already sealed; a frame that is not full stays here. */
  @Override
  public void flush() throws IOException {
    out.flush();
  }

  /**
   * Writes the last frame and flushes: from here on the envelope is valid. The stream beneath stays
   * open.
   */
  public void finish() throws IOException {
    requireOpen();
    emit(new ByteSpan(plain, 0, filled), true);
    state = State.FINISHED;
    Bytes.wipe(plain);
    out.flush();
  }

  /** Closes the stream beneath; without {@link #finish()} before, the envelope stays invalid. */
  @Override
  public void close() throws IOException {
    if (state != State.CLOSED) {
      abandon();
      out.close();
    }
  }

  /** Ends writing without closing the stream beneath. */
  void abandon() {
    state = State.CLOSED;
    Bytes.wipe(plain);
  }

  private void emit(ByteSpan span, boolean last) throws IOException {
    if (frame >= FrameCipher.MAX_FRAMES) {
      throw new IOException("An envelope holds at most " + FrameCipher.MAX_FRAMES + " frames");
    }
    // A half-written frame cannot be repaired; only a write that returns makes the stream usable.
    state = State.FAILED;
    var count = cipher.seal(frame, last, span, sealed);
    out.write(sealed, 0, count);
    frame++;
    state = State.OPEN;
  }

  private void requireOpen() throws IOException {
    if (state != State.OPEN) {
      throw new IOException("The envelope is " + state.name().toLowerCase(Locale.ROOT));
    }
  }
}
