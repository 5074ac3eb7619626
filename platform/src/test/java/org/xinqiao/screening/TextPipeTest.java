package org.xinqiao.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPipeTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void textComesOutAsItWentIn(long seed) throws Exception {
    var random = new Random(seed);
    var pipe = new TextPipe();
    var reading =
        TextPipe.draining(
            pipe,
            text -> {
              var all = new StringBuilder();
              var part = new char[random.nextInt(50) + 1];
              for (var n = text.read(part); n >= 0; n = text.read(part)) {
                all.append(part, 0, n);
              }
              return all.toString();
            });
    var expected = new StringBuilder();
    for (var i = 0; i < 500; i++) {
      var piece = "字".repeat(random.nextInt(100));
      expected.append(piece);
      pipe.text(piece);
    }
    pipe.finish();
    assertThat(reading.get(10, TimeUnit.SECONDS)).isEqualTo(expected.toString());
  }

  @Test
  void aReaderThatFailsDoesNotStopTheWriter() throws Exception {
    var pipe = new TextPipe();
    var reading =
        TextPipe.<String>draining(
            pipe,
            text -> {
              throw new IOException("no");
            });
    for (var i = 0; i < 1000; i++) {
      pipe.text("piece");
    }
    pipe.finish();
    assertThatThrownBy(() -> reading.get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("no");
  }
}
