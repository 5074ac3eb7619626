package org.xinqiao.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealingDigestTest {
  @ParameterizedTest
  @CsvSource({
    "SM, 0", "SM, 1", "SM, 262144", "SM, 262145", "SM, 700001",
    "INTL, 0", "INTL, 1", "INTL, 262144", "INTL, 262145", "INTL, 700001"
  })
  void onePassGivesSizeDigestAndEnvelope(Suite suite, int size) throws IOException {
    var content = Samples.content(size, 5);
    var out = new ByteArrayOutputStream();
    var plain = new ByteArrayInputStream(content);
    var sealed = SealingDigest.seal(plain, out, suite, Samples.key(1), Samples.CONTEXT);
    assertThat(sealed).isEqualTo(new Sealed(size, suite.digest(content)));
    assertThat(Samples.opened(out.toByteArray())).isEqualTo(content);
  }

  @Test
  void aFailingSourceLeavesNoValidEnvelope() {
    for (var suite : Suite.values()) {
      var out = new ByteArrayOutputStream();
      var source = new Repeated(300_000, true);
      assertThatThrownBy(
              () -> SealingDigest.seal(source, out, suite, Samples.key(1), Samples.CONTEXT))
          .hasMessage("source failed");
      assertThatThrownBy(() -> Samples.opened(out.toByteArray()))
          .isInstanceOf(EnvelopeBroken.class);
    }
  }

  @Test
  void aFailingTargetIsReported() {
    var full =
        new OutputStream() {
          private int room = 200_000;

          @Override
          public void write(int b) throws IOException {
            if (room-- <= 0) {
              throw new IOException("disk full");
            }
          }
        };
    assertThatThrownBy(() ->
            SealingDigest.seal(
                new Repeated(1 << 20, false), full, Suite.SM, Samples.key(1), Samples.CONTEXT))
        .hasMessage("disk full");
  }

  @ParameterizedTest
  @CsvSource({"INTL, 1024", "SM, 32"})
  void contentLargerThanTheHeapIsSealedAndOpened(String suite, String mebibytes) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-Xmx16m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                TinyHeap.class.getName(),
                suite,
                mebibytes)
            .redirectErrorStream(true)
            .start();
    try (var output = process.getInputStream()) {
      assertThat(new String(output.readAllBytes(), UTF_8).strip()).isEqualTo("same");
    }
    assertThat(process.waitFor()).isZero();
  }
}
