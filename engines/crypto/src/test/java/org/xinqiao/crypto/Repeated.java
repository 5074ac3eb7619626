package org.xinqiao.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/** One byte many times over, read in blocks as from a page cache; at the end it may fail. */
final class Repeated extends InputStream {
  private final byte[] part = new byte[1 << 18];
  private final boolean failing;
  private long left;

  Repeated(long size, boolean failing) {
    this.left = size;
    this.failing = failing;
    Arrays.fill(part, (byte) 'x');
  }

  @Override
  public int read() {
    throw new AssertionError("Read in blocks");
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (left == 0 && failing) {
      throw new IOException("source failed");
    }
    var count = (int) Math.min(left, Math.min(length, part.length));
    System.arraycopy(part, 0, target, offset, count);
    left -= count;
    return count == 0 ? -1 : count;
  }
}
