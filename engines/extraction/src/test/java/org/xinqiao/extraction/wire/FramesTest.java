package org.xinqiao.extraction.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final FrameWriter writer = new FrameWriter(bytes);

  private static FrameReader reader(byte... content) {
    return new FrameReader(new ByteArrayInputStream(content));
  }

  @ParameterizedTest
  @EnumSource(FrameType.class)
  void aFrameComesBackAsItWasWritten(FrameType type) throws IOException {
    byte[] payload = {1, 2, 3};
    writer.write(type, payload, 2);
    writer.flush();

    Frame frame = reader(bytes.toByteArray()).read();

    assertThat(frame.type()).isEqualTo(type);
    assertThat(frame.payload()).containsExactly(1, 2);
  }

  @Test
  void aRequestComesBackAsItWasWritten() throws IOException {
    var request =
        new Request(
            Request.Operation.PAGES,
            "贷后风险协查函.docx",
            "text/plain",
            3,
            4,
            new Request.Bounds(5, 6, 7, 8));
    writer.write(FrameType.REQUEST, request::write);
    writer.flush();

    assertThat(Request.read(reader(bytes.toByteArray()).read().fields())).isEqualTo(request);
  }

  @Test
  void aNameThatIsTooLongKeepsItsExtension() throws IOException {
    var request =
        new Request(
            Request.Operation.TEXT,
            "信".repeat(100_000) + ".pdf",
            "",
            0,
            0,
            new Request.Bounds(1, 1, 1, 1));
    writer.write(FrameType.REQUEST, request::write);
    writer.flush();

    Request read = Request.read(reader(bytes.toByteArray()).read().fields());

    assertThat(read.name()).hasSize(1_000).endsWith("信.pdf");
  }

  @Test
  void aStreamCutAnywhereEndsWithAnError() throws IOException {
    writer.write(FrameType.TEXT, new byte[20], 20);
    writer.flush();
    for (int length = 0; length < bytes.size(); length++) {
      byte[] cut = Arrays.copyOf(bytes.toByteArray(), length);
      assertThatThrownBy(() -> reader(cut).read()).isInstanceOf(EOFException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE, Frame.MAX_LENGTH + 1, Integer.MAX_VALUE})
  void aFrameOfImpossibleLengthIsRefusedBeforeMemoryIsTaken(int length) {
    byte[] header = {
      'T', (byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length
    };
    assertThatThrownBy(() -> reader(header).read())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("frame of");
  }

  @Test
  void anUnknownTypeIsRefused() {
    assertThatThrownBy(() -> reader((byte) 'z', (byte) 0, (byte) 0, (byte) 0, (byte) 0).read())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("unknown frame type");
  }

  @Test
  void aFrameOfAnotherTypeIsNotAccepted() throws IOException {
    writer.write(FrameType.END);
    writer.flush();
    Frame frame = reader(bytes.toByteArray()).read();

    assertThatThrownBy(() -> frame.expect(FrameType.HELLO)).isInstanceOf(IOException.class);
    assertThat(frame.expect(FrameType.END)).isSameAs(frame);
  }

  @Test
  void aPayloadThatIsTooLongIsABug() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            writer.write(FrameType.TEXT, new byte[Frame.MAX_LENGTH + 1], Frame.MAX_LENGTH + 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void noiseNeverGivesMoreThanAnError(long seed) {
    byte[] noise = new byte[10_000];
    new Random(seed).nextBytes(noise);
    FrameReader reader = reader(noise);

    assertThatThrownBy(
            () -> {
              while (true) {
                assertThat(reader.read().payload().length).isLessThanOrEqualTo(noise.length);
              }
            })
        .isInstanceOf(IOException.class);
  }
}
