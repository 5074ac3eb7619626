package org.xinqiao.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.crypto.EnvelopeBroken.Reason;

class SealedOutputTest {
  private static SealedOutput start(OutputStream out) throws IOException {
    var header = EnvelopeHeader.create(Suite.INTL, 16);
    return Envelopes.seal(out, header, Samples.key(1), Samples.CONTEXT);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16, 17, 32, 40})
  void closingWithoutFinishingLeavesNoValidEnvelope(int size) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var sealed = start(out)) {
      sealed.write(new byte[size]);
      sealed.flush();
    }
    assertThatThrownBy(() -> Samples.opened(out.toByteArray()))
        .isInstanceOfSatisfying(
            EnvelopeBroken.class,
            broken -> assertThat(broken.reason()).isEqualTo(Reason.TRUNCATED));
  }

  @Test
  void finishingLeavesTheStreamBeneathOpenAndClosingClosesItOnce() throws IOException {
    var out = new Watched(Integer.MAX_VALUE);
    var sealed = start(out);
    sealed.finish();
    assertThat(out.closed).isZero();
    sealed.close();
    sealed.close();
    assertThat(out.closed).isEqualTo(1);
  }

  @Test
  void nothingIsWrittenAfterTheEnd() throws IOException {
    var sealed = start(new ByteArrayOutputStream());
    sealed.finish();
    assertThatThrownBy(() -> sealed.write(1)).hasMessageContaining("finished");
    assertThatThrownBy(sealed::finish).hasMessageContaining("finished");
    sealed.close();
    assertThatThrownBy(() -> sealed.write(1)).hasMessageContaining("closed");
    assertThatThrownBy(sealed::finish).hasMessageContaining("closed");
  }

  @Test
  void aFailedWriteCannotBeFinished() throws IOException {
    var out = new Watched(EnvelopeHeader.BYTES + 10);
    var sealed = start(out);
    assertThatThrownBy(() -> sealed.write(new byte[40])).hasMessage("disk full");
    assertThatThrownBy(sealed::finish).hasMessageContaining("failed");
    assertThatThrownBy(() -> sealed.write(1)).hasMessageContaining("failed");
    sealed.close();
    assertThat(out.closed).isEqualTo(1);
  }

  @Test
  void aFullFrameWaitsForTheByteAfterIt() throws IOException {
    var out = new ByteArrayOutputStream();
    var sealed = start(out);
    sealed.write(new byte[16]);
    assertThat(out.size()).isEqualTo(EnvelopeHeader.BYTES);
    sealed.write(1);
    assertThat(out.size()).isEqualTo(EnvelopeHeader.BYTES + 32);
    sealed.close();
  }

  @Test
  void rangesOutsideTheArrayAreRefused() throws IOException {
    var sealed = start(new ByteArrayOutputStream());
    assertThatThrownBy(() -> sealed.write(new byte[3], 2, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    sealed.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 15, (1 << 20) + 1})
  void frameSizesOutsideTheRangeAreRefused(int frameSize) {
    assertThatThrownBy(() -> EnvelopeHeader.create(Suite.INTL, frameSize))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Counts closings and takes only so many bytes. */
  private static final class Watched extends OutputStream {
    private int room;
    private int closed;

    Watched(int room) {
      this.room = room;
    }

    @Override
    public void write(int b) throws IOException {
      if (room-- <= 0) {
        throw new IOException("disk full");
      }
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
