package org.xinqiao.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinqiao.crypto.EnvelopeBroken.Reason;

class EnvelopeDamageTest {
  private static final int FRAME = 16;
  private static final int SEALED_FRAME = FRAME + 16;
  private static final byte[] CONTENT = Samples.content(3 * FRAME + 5, 11);

  /** Reads all it can; whatever came out must be the honest beginning, in whole frames. */
  private static EnvelopeBroken refusal(byte[] envelope) {
    var read = new ByteArrayOutputStream();
    var broken =
        catchThrowableOfType(
            EnvelopeBroken.class,
            () -> {
              var in =
                  Envelopes.open(
                      new ByteArrayInputStream(envelope), Samples.key(1), Samples.CONTEXT);
              for (var b = in.read(); b >= 0; b = in.read()) {
                read.write(b);
              }
            });
    assertThat(broken).isNotNull();
    var honest = Arrays.copyOf(CONTENT, (int) Math.max(0, broken.frame()) * FRAME);
    assertThat(read.toByteArray()).isEqualTo(honest);
    return broken;
  }

  private static byte[] frame(byte[] envelope, int number) {
    var from = EnvelopeHeader.BYTES + number * SEALED_FRAME;
    return Arrays.copyOfRange(envelope, from, Math.min(envelope.length, from + SEALED_FRAME));
  }

  private static byte[] assemble(byte[] envelope, int... frames) {
    var bytes = Arrays.copyOf(envelope, EnvelopeHeader.BYTES);
    for (var number : frames) {
      bytes = Bytes.concat(bytes, frame(envelope, number));
    }
    return bytes;
  }

  @ParameterizedTest
  @EnumSource
  void everySingleBitFlipIsNoticedWhereItIs(Suite suite) throws IOException {
    var envelope = Samples.sealed(suite, FRAME, CONTENT);
    for (int bit = 0; bit < envelope.length * 8; bit++) {
      var at = bit / 8;
      envelope[at] ^= (byte) (1 << bit % 8);
      var broken = refusal(envelope);
      envelope[at] ^= (byte) (1 << bit % 8);
      var frame = at < EnvelopeHeader.BYTES ? -1 : (at - EnvelopeHeader.BYTES) / SEALED_FRAME;
      assertThat(broken.frame()).as("bit %d", bit).isEqualTo(frame);
    }
    assertThat(Samples.opened(envelope)).isEqualTo(CONTENT);
  }

  @ParameterizedTest
  @EnumSource
  void everyTruncationIsNoticed(Suite suite) throws IOException {
    var envelope = Samples.sealed(suite, FRAME, CONTENT);
    for (int length = 0; length < envelope.length; length++) {
      var reason = refusal(Arrays.copyOf(envelope, length)).reason();
      assertThat(reason).as("%d bytes", length).isIn(Reason.TRUNCATED, Reason.FRAME_NOT_AUTHENTIC);
      if (length < EnvelopeHeader.BYTES || (length - EnvelopeHeader.BYTES) % SEALED_FRAME < 16) {
        assertThat(reason).as("%d bytes", length).isEqualTo(Reason.TRUNCATED);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTrailingByteIsNoticed(Suite suite) throws IOException {
    for (int size = 0; size <= 3 * FRAME; size++) {
      var content = Arrays.copyOf(CONTENT, size);
      var envelope = Samples.sealed(suite, FRAME, content);
      for (var extra : new byte[][] {{0}, new byte[16], new byte[33], envelope}) {
        var reason = refusal(Bytes.concat(envelope, extra)).reason();
        var full = size > 0 && size % FRAME == 0;
        assertThat(reason).isEqualTo(full ? Reason.TRAILING_BYTES : Reason.FRAME_NOT_AUTHENTIC);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2"})
  void swappedFramesAreNoticedAtTheFirstOfThem(int number) throws IOException {
    var envelope = Samples.sealed(Suite.INTL, FRAME, CONTENT);
    var order = new int[] {0, 1, 2, 3};
    order[number] = number + 1;
    order[number + 1] = number;
    var broken = refusal(assemble(envelope, order));
    assertThat(broken.reason()).isEqualTo(Reason.FRAME_NOT_AUTHENTIC);
    assertThat(broken.frame()).isEqualTo(number);
    assertThat(broken.offset()).isEqualTo(EnvelopeHeader.BYTES + (long) number * SEALED_FRAME);
  }

  @Test
  void aRepeatedFrameIsNoticed() throws IOException {
    var envelope = Samples.sealed(Suite.SM, FRAME, CONTENT);
    var broken = refusal(assemble(envelope, 0, 1, 1, 2, 3));
    assertThat(broken.frame()).isEqualTo(2);
    assertThat(broken.reason()).isEqualTo(Reason.FRAME_NOT_AUTHENTIC);
    assertThat(refusal(assemble(envelope, 0, 1, 2, 3, 3)).frame()).isEqualTo(3);
  }

  @Test
  void aLeftOutFrameIsNoticed() throws IOException {
    var envelope = Samples.sealed(Suite.SM, FRAME, CONTENT);
    assertThat(refusal(assemble(envelope, 1, 2, 3)).frame()).isZero();
    assertThat(refusal(assemble(envelope, 0, 2, 3)).frame()).isEqualTo(1);
    var cut = refusal(assemble(envelope, 0, 1, 2));
    assertThat(cut.reason()).isEqualTo(Reason.TRUNCATED);
    assertThat(cut.frame()).isEqualTo(2);
  }

  @Test
  void aFrameOfAnotherEnvelopeIsNoticed() throws IOException {
    var one = Samples.sealed(Suite.INTL, FRAME, CONTENT);
    var other = Samples.sealed(Suite.INTL, FRAME, CONTENT);
    var mixed = Bytes.concat(assemble(one, 0), frame(other, 1), frame(one, 2), frame(one, 3));
    assertThat(refusal(mixed).frame()).isEqualTo(1);
    var foreignHeader = other.clone();
    System.arraycopy(one, 0, foreignHeader, 0, EnvelopeHeader.BYTES);
    assertThat(refusal(foreignHeader).frame()).isZero();
  }

  @Test
  void anEmptyLastFrameAfterOthersIsRefused() throws IOException {
    var out = new ByteArrayOutputStream();
    var header = EnvelopeHeader.create(Suite.INTL, FRAME);
    var cipher = header.complete(Samples.key(1), Samples.CONTEXT);
    var sealed = new byte[SEALED_FRAME];
    out.write(header.bytes());
    out.write(
        sealed, 0, cipher.seal(0, false, new FrameCipher.ByteSpan(CONTENT, 0, FRAME), sealed));
    out.write(sealed, 0, cipher.seal(1, true, new FrameCipher.ByteSpan(CONTENT, 0, 0), sealed));
    var broken = refusal(out.toByteArray());
    assertThat(broken.reason()).isEqualTo(Reason.EMPTY_LAST_FRAME);
    assertThat(broken.frame()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void wrongKeyAndWrongContextAreToldApart(Suite suite) throws IOException {
    var envelope = Samples.sealed(suite, FRAME, CONTENT);
    var key =
        catchThrowableOfType(
            EnvelopeBroken.class,
            () ->
                Envelopes.open(
                    new ByteArrayInputStream(envelope), Samples.key(2), Samples.CONTEXT));
    var context =
        catchThrowableOfType(
            EnvelopeBroken.class,
            () ->
                Envelopes.open(new ByteArrayInputStream(envelope), Samples.key(1), new byte[] {1}));
    assertThat(key.reason()).isEqualTo(Reason.WRONG_KEY_OR_DAMAGED_HEADER);
    assertThat(context.reason()).isEqualTo(Reason.WRONG_CONTEXT);
    assertThat(context.frame()).isEqualTo(EnvelopeBroken.HEADER);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, NOT_AN_ENVELOPE",
    "4, 2, UNKNOWN_VERSION",
    "5, 9, UNKNOWN_SUITE",
    "5, 1, WRONG_KEY_OR_DAMAGED_HEADER",
    "6, 127, BAD_FRAME_SIZE",
    "6, -1, BAD_FRAME_SIZE",
    "9, 15, BAD_FRAME_SIZE",
    "9, 17, WRONG_KEY_OR_DAMAGED_HEADER",
    "12, 0, WRONG_KEY_OR_DAMAGED_HEADER",
    "50, 0, WRONG_KEY_OR_DAMAGED_HEADER",
    "90, 0, WRONG_KEY_OR_DAMAGED_HEADER"
  })
  void eachHeaderFieldHasItsRefusal(int at, byte value, Reason reason) throws IOException {
    var envelope = Samples.sealed(Suite.INTL, FRAME, CONTENT);
    envelope[at] = envelope[at] == value ? (byte) (value + 1) : value;
    assertThat(refusal(envelope).reason()).isEqualTo(reason);
  }

  @Test
  void aBrokenStreamStaysBroken() throws IOException {
    var envelope = Samples.sealed(Suite.INTL, FRAME, CONTENT);
    envelope[EnvelopeHeader.BYTES + SEALED_FRAME] ^= 1;
    var in = Envelopes.open(new ByteArrayInputStream(envelope), Samples.key(1), Samples.CONTEXT);
    assertThat(in.readNBytes(FRAME)).hasSize(FRAME);
    for (int again = 0; again < 3; again++) {
      var broken = catchThrowableOfType(EnvelopeBroken.class, in::read);
      assertThat(broken.frame()).isEqualTo(1);
      assertThat(broken).hasMessageContaining("frame 1").hasMessageContaining("FRAME_NOT");
      assertThat(in.available()).isZero();
    }
  }
}
