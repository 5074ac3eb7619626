package org.xinqiao.crypto;

import static org.xinqiao.crypto.EnvelopeBroken.Reason.EMPTY_LAST_FRAME;
import static org.xinqiao.crypto.EnvelopeBroken.Reason.FRAME_NOT_AUTHENTIC;
import static org.xinqiao.crypto.EnvelopeBroken.Reason.TRAILING_BYTES;
import static org.xinqiao.crypto.EnvelopeBroken.Reason.TRUNCATED;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinqiao.crypto.EnvelopeBroken.Reason;
import org.xinqiao.crypto.FrameCipher.ByteSpan;

/** Decrypts an envelope frame by frame; hands out bytes only of frames that authenticated. */
final class OpenedInput extends InputStream {
  private final InputStream in;
  private final FrameCipher cipher;
  private final int sealedFrame;

  /** A sealed frame and the one byte after it, which tells whether the frame is the last. */
  private final byte[] sealed;

  private final byte[] plain;
  private int carried;
  private int position;
  private int limit;
  private long frame;
  private boolean ended;
  private boolean closed;
  private @Nullable EnvelopeBroken broken;

  OpenedInput(InputStream in, FrameCipher cipher, int frameSize) {
    this.in = in;
    this.cipher = cipher;
    this.sealedFrame = frameSize + FrameCipher.TAG_BYTES;
    this.sealed = new byte[sealedFrame + 1];
    this.plain = new byte[frameSize];
  }

  @Override
  public int read() throws IOException {
    return ready() ? plain[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!ready()) {
      return -1;
    }
    var count = Math.min(length, limit - position);
    System.arraycopy(plain, position, target, offset, count);
    position += count;
    return count;
  }

  /** Writes frame after frame straight from the buffer, sparing a copy. */
  @Override
  public long transferTo(OutputStream out) throws IOException {
    var total = 0L;
    while (ready()) {
      out.write(plain, position, limit - position);
      total += limit - position;
      position = limit;
    }
    return total;
  }

  @Override
  public int available() {
    return limit - position;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    position = limit;
    Bytes.wipe(plain);
    in.close();
  }

  /** Whether a byte can be handed out; opens the next frame when the present one is used up. */
  private boolean ready() throws IOException {
    if (closed) {
      throw new IOException("The stream is closed");
    }
    if (position == limit && !ended) {
      openFrame();
    }
    return position < limit;
  }

  private void openFrame() throws IOException {
    if (broken != null) {
      throw broken.again();
    }
    var read = carried + in.readNBytes(sealed, carried, sealed.length - carried);
    var last = read < sealed.length;
    var count = last ? read : sealedFrame;
    if (count < FrameCipher.TAG_BYTES) {
      throw refuse(TRUNCATED);
    }
    var span = new ByteSpan(sealed, 0, count);
    var opened = cipher.open(frame, last, span, plain);
    if (opened < 0) {
      throw refuse(diagnose(span, last));
    }
    if (last && opened == 0 && frame > 0) {
      throw refuse(EMPTY_LAST_FRAME);
    }
    accept(opened, last);
  }

  private void accept(int opened, boolean last) {
    position = 0;
    limit = opened;
    ended = last;
    frame++;
    carried = last ? 0 : 1;
    sealed[0] = sealed[sealedFrame];
  }

  /** Tries the frame with the other flag: if that fits, the end of the envelope was moved. */
  private Reason diagnose(ByteSpan span, boolean last) {
    var fits = span.length() == sealedFrame && cipher.open(frame, !last, span, plain) >= 0;
    Bytes.wipe(plain);
    if (!fits) {
      return FRAME_NOT_AUTHENTIC;
    }
    return last ? TRUNCATED : TRAILING_BYTES;
  }

  private EnvelopeBroken refuse(Reason reason) {
    var found =
        new EnvelopeBroken(reason, frame, EnvelopeHeader.BYTES + frame * (long) sealedFrame);
    broken = found;
    position = limit;
    return found;
  }
}
