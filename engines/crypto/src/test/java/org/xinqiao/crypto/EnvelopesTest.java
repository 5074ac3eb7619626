package org.xinqiao.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopesTest {
  private static final int FRAME = Envelopes.FRAME_SIZE;

  static Stream<Arguments> sizesAroundFrameBorders() {
    return Samples.suites()
        .flatMap(suite ->
            IntStream.of(
                    0,
                    1,
                    15,
                    16,
                    17,
                    FRAME - 1,
                    FRAME,
                    FRAME + 1,
                    2 * FRAME - 1,
                    2 * FRAME,
                    2 * FRAME + 1,
                    5 * FRAME)
                .mapToObj(size -> Arguments.of(suite, size)));
  }

  @ParameterizedTest
  @MethodSource("sizesAroundFrameBorders")
  void contentOfEverySizeComesBack(Suite suite, int size) throws IOException {
    var content = Samples.content(size, size);
    var envelope = Samples.sealed(suite, FRAME, content);
    assertThat(Samples.opened(envelope)).isEqualTo(content);
    assertThat(envelope).hasSize((int) Envelopes.sealedSize(size));
  }

  static Stream<Arguments> seeds() {
    return Samples.suites()
        .flatMap(suite -> IntStream.range(0, 60).mapToObj(seed -> Arguments.of(suite, seed)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void howContentIsWrittenAndReadDoesNotMatter(Suite suite, int seed) throws IOException {
    var random = new Random(seed);
    var frameSize = 16 + random.nextInt(50);
    var content = Samples.content(random.nextInt(6 * frameSize), seed);
    var out = new ByteArrayOutputStream();
    var header = EnvelopeHeader.create(suite, frameSize);
    try (var sealed = Envelopes.seal(out, header, Samples.key(1), Samples.CONTEXT)) {
      writeInPieces(sealed, content, random);
      sealed.finish();
    }
    var in =
        Envelopes.open(new Dribble(out.toByteArray(), random), Samples.key(1), Samples.CONTEXT);
    assertThat(readInPieces(in, random)).isEqualTo(content);
    assertThat(in.read()).isEqualTo(-1);
    assertThat(in.read(new byte[3])).isEqualTo(-1);
  }

  private static void writeInPieces(OutputStream out, byte[] content, Random random)
      throws IOException {
    var at = 0;
    while (at < content.length) {
      var count = Math.min(content.length - at, random.nextInt(150));
      if (count == 1) {
        out.write(content[at]);
      } else {
        out.write(content, at, count);
      }
      at += count;
    }
  }

  private static byte[] readInPieces(InputStream in, Random random) throws IOException {
    var read = new ByteArrayOutputStream();
    while (true) {
      var piece = new byte[1 + random.nextInt(150)];
      var count = random.nextBoolean() ? in.read(piece) : readOne(in, piece);
      if (count < 0) {
        return read.toByteArray();
      }
      read.write(piece, 0, count);
    }
  }

  private static int readOne(InputStream in, byte[] piece) throws IOException {
    var read = in.read();
    piece[0] = (byte) read;
    return read < 0 ? -1 : 1;
  }

  @ParameterizedTest
  @EnumSource
  void oneContentSealedTwiceHasNothingInCommonButTheFixedFields(Suite suite) throws IOException {
    var one = Samples.sealed(suite, 64, new byte[64]);
    var two = Samples.sealed(suite, 64, new byte[64]);
    for (int at = 10; at + 7 < one.length; at += 7) {
      assertThat(Arrays.copyOfRange(one, at, at + 7))
          .isNotEqualTo(Arrays.copyOfRange(two, at, at + 7));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aContextMayBeEmptyOrLong(Suite suite) throws IOException {
    for (var context : new byte[][] {{}, Samples.content(100_000, 3)}) {
      var out = new ByteArrayOutputStream();
      try (var sealed = Envelopes.seal(out, suite, Samples.key(1), context)) {
        sealed.write(7);
        sealed.finish();
      }
      var in = new ByteArrayInputStream(out.toByteArray());
      assertThat(Envelopes.open(in, Samples.key(1), context).readAllBytes()).containsExactly(7);
    }
  }

  @Test
  void theKeyMayBeWipedOnceTheEnvelopeIsOpen() throws IOException {
    var out = new ByteArrayOutputStream();
    var key = KeyMaterial.generate();
    var copy = key.copy();
    var sealed = Envelopes.seal(out, Suite.INTL, key, Samples.CONTEXT);
    key.close();
    sealed.write(new byte[10]);
    sealed.finish();
    var in = Envelopes.open(new ByteArrayInputStream(out.toByteArray()), copy, Samples.CONTEXT);
    copy.close();
    assertThat(in.readAllBytes()).hasSize(10);
  }

  @Test
  void transferCopiesAll() throws IOException {
    var content = Samples.content(1000, 9);
    var envelope = Samples.sealed(Suite.INTL, 64, content);
    var in = Envelopes.open(new ByteArrayInputStream(envelope), Samples.key(1), Samples.CONTEXT);
    assertThat(in.readNBytes(10)).hasSize(10);
    assertThat(in.available()).isEqualTo(54);
    var out = new ByteArrayOutputStream();
    assertThat(in.transferTo(out)).isEqualTo(990);
    assertThat(out.toByteArray()).endsWith(content[998], content[999]).hasSize(990);
  }

  @Test
  void skippingChecksWhatItSkips() throws IOException {
    var envelope = Samples.sealed(Suite.INTL, 64, Samples.content(300, 9));
    envelope[EnvelopeHeader.BYTES + 100] ^= 1;
    var in = Envelopes.open(new ByteArrayInputStream(envelope), Samples.key(1), Samples.CONTEXT);
    assertThatThrownBy(() -> in.skipNBytes(200)).isInstanceOf(EnvelopeBroken.class);
  }

  @Test
  void aClosedInputReadsNothing() throws IOException {
    var in =
        Envelopes.open(
            new ByteArrayInputStream(Samples.sealed(Suite.INTL, 64, new byte[10])),
            Samples.key(1),
            Samples.CONTEXT);
    in.close();
    assertThatThrownBy(in::read).isInstanceOf(IOException.class);
  }

  @Test
  void sealedSizeRefusesNegativeSizes() {
    assertThat(Envelopes.sealedSize(0)).isEqualTo(129);
    assertThatThrownBy(() -> Envelopes.sealedSize(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Gives as few bytes at a time as it likes, as sockets do. */
  private static final class Dribble extends InputStream {
    private final ByteArrayInputStream in;
    private final Random random;

    Dribble(byte[] bytes, Random random) {
      this.in = new ByteArrayInputStream(bytes);
      this.random = random;
    }

    @Override
    public int read() {
      return in.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return in.read(target, offset, Math.min(length, 1 + random.nextInt(40)));
    }
  }
}
