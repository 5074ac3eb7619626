package org.xinqiao.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.Random;

/** Content for tests that is never all in memory. */
public final class Streams {
  private Streams() {}

  /** {@code length} bytes made from {@code seed}; tells how many were read. */
  public static Counted random(long length, long seed) {
    return new Counted(length, seed);
  }

  /** A stream that breaks off after {@code length} bytes. */
  public static InputStream broken(long length) {
    return new InputStream() {
      private long left = length;

      @Override
      public int read() throws IOException {
        if (left <= 0) {
          throw new IOException("connection reset");
        }
        left--;
        return 7;
      }

      /** As a connection does it: what came before the break is given first. */
      @Override
      public int read(byte[] into, int offset, int count) throws IOException {
        if (count > 0 && left <= 0) {
          throw new IOException("connection reset");
        }
        var n = (int) Math.min(count, left);
        left -= n;
        return n;
      }
    };
  }

  /** Repeatable bytes. */
  public static final class Counted extends InputStream {
    private final byte[] block = new byte[1 << 16];
    private final long length;
    private long position;

    Counted(long length, long seed) {
      this.length = length;
      new Random(seed).nextBytes(block);
    }

    /** Bytes read so far. */
    public long position() {
      return position;
    }

    @Override
    public int read() {
      return position == length ? -1 : at(position++) & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int count) {
      if (count == 0 || position == length) {
        return count == 0 ? 0 : -1;
      }
      var start = (int) (position % block.length);
      var n = (int) Math.min(Math.min(count, block.length - start), length - position);
      System.arraycopy(block, start, into, offset, n);
      into[offset] = at(position);
      position += n;
      return n;
    }

    /** The first byte of each block tells its number, so that swapped blocks differ. */
    private byte at(long where) {
      var start = (int) (where % block.length);
      return start == 0 ? (byte) (where / block.length) : block[start];
    }
  }
}
