package org.xinqiao.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Encrypted content as a stream of frames of 64 KiB, in the manner of the STREAM construction
 * (Hoang, Reyhanitabar, Rogaway, Vizár 2015). A reader notices a wrong key, a wrong context, any
 * changed bit, frames moved, repeated or missing, a missing end, and bytes after the end, before it
 * hands out a byte of the frame concerned. The bytes are written down in FORMAT.md.
 *
 * <p>Memory is two frames a stream whatever the length of the content; the limit is 2^32 - 1 frames
 * (256 TiB).
 */
public final class Envelopes {
  /** Content bytes in a frame. */
  public static final int FRAME_SIZE = 64 * 1024;

  private Envelopes() {}

  /**
   * Starts an envelope: writes its header to {@code out}. What is written to the answer is sealed;
   * call {@link SealedOutput#finish()} at the end.
   *
   * @param context what the content belongs to, say an object's id; any length, stored only as a
   *     keyed tag, needed again to open
   */
  public static SealedOutput seal(OutputStream out, Suite suite, KeyMaterial key, byte[] context)
      throws IOException {
    return seal(out, EnvelopeHeader.create(suite, FRAME_SIZE), key, context);
  }

  static SealedOutput seal(OutputStream out, EnvelopeHeader header, KeyMaterial key, byte[] context)
      throws IOException {
    var cipher = header.complete(key, context);
    out.write(header.bytes());
    return new SealedOutput(out, cipher, header.frameSize());
  }

  /**
   * Opens an envelope: reads and checks its header. The answer gives the content; a read throws
   * {@link EnvelopeBroken} instead of handing out bytes that did not authenticate. Content counts
   * as complete only when the end of the stream (-1) was read.
   *
   * @throws EnvelopeBroken when header, key or context is wrong
   */
  public static InputStream open(InputStream in, KeyMaterial key, byte[] context)
      throws IOException {
    var header = EnvelopeHeader.read(in);
    return new OpenedInput(in, header.verify(key, context), header.frameSize());
  }

  /** The length of the envelope around {@code contentBytes} bytes of content. */
  public static long sealedSize(long contentBytes) {
    if (contentBytes < 0) {
      throw new IllegalArgumentException("Negative size " + contentBytes);
    }
    var frames = Math.max(1, Math.ceilDiv(contentBytes, FRAME_SIZE));
    return EnvelopeHeader.BYTES + contentBytes + frames * FrameCipher.TAG_BYTES;
  }
}
