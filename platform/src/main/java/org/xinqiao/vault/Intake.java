package org.xinqiao.vault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;

/**
 * Content on its way in: counted, so that a stream over the limit is refused at the first byte too
 * many, and its failures told apart from those of our own disk.
 */
final class Intake extends FilterInputStream {
  private final long limit;
  private long count;

  Intake(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(into, offset, length);
    } catch (IOException e) {
      throw new Problem(VaultCodes.INTERRUPTED);
    }
    count += Math.max(0, read);
    if (count > limit) {
      throw new Problem(VaultCodes.TOO_LARGE, overLimit(limit));
    }
    return read;
  }

  /** Not offered: skipped bytes would be neither counted nor sealed. */
  @Override
  public long skip(long bytes) {
    throw new UnsupportedOperationException("Content is read, not skipped");
  }

  static Text overLimit(long limit) {
    return Text.of("单个对象最多 " + limit + " 字节", "One object has at most " + limit + " bytes");
  }
}
