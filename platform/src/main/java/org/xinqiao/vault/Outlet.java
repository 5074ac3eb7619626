package org.xinqiao.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.xinqiao.crypto.ContentDigest;
import org.xinqiao.crypto.Sealed;
import org.xinqiao.crypto.SealedOutput;
import org.xinqiao.crypto.Suite;
import org.xinqiao.kernel.Problem;

/** Content that is written rather than read: counted, hashed and sealed on its way. */
final class Outlet extends OutputStream {
  private final SealedOutput sealed;
  private final Suite suite;
  private final MessageDigest digest;
  private final long limit;
  private long count;

  Outlet(SealedOutput sealed, Suite suite, long limit) {
    this.sealed = sealed;
    this.suite = suite;
    this.digest = suite.newDigest();
    this.limit = limit;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    count += length;
    if (count > limit) {
      throw new Problem(VaultCodes.TOO_LARGE, Intake.overLimit(limit));
    }
    digest.update(bytes, offset, length);
    sealed.write(bytes, offset, length);
  }

  Sealed finish() throws IOException {
    sealed.finish();
    return new Sealed(count, ContentDigest.of(suite, digest.digest()));
  }
}
