package org.xinqiao.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {
  private final PasswordHasher hasher = new PasswordHasher(2, Samples.CHEAP);

  @Test
  void itHashesAndChecksAtItsCost() {
    var stored = hasher.hash("secret".toCharArray());
    assertThat(stored).contains("m=64,t=1,p=1");
    assertThat(hasher.verify("secret".toCharArray(), stored)).isEqualTo(new PasswordCheck.Match());
    assertThat(hasher.needsRehash(stored)).isFalse();
    assertThat(hasher.needsRehash(PasswordHash.hash(new char[] {'x'}, new Argon2Cost(65, 1, 1))))
        .isTrue();
  }

  @Test
  void nobodyNeverMatches() {
    assertThat(hasher.verifyNobody("nobody".toCharArray())).isEqualTo(new PasswordCheck.Mismatch());
  }

  @Test
  void aRefusedPasswordGivesItsTurnBack() {
    var single = new PasswordHasher(1, Samples.CHEAP);
    for (int again = 0; again < 3; again++) {
      assertThatThrownBy(() -> single.hash(new char[0]))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(single.hash("secret".toCharArray())).isNotEmpty();
  }

  @Test
  void manyThreadsTakeTurns() throws Exception {
    var stored = hasher.hash("secret".toCharArray());
    Callable<PasswordCheck> check = () -> hasher.verify("secret".toCharArray(), stored);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var result : threads.invokeAll(IntStream.range(0, 64).mapToObj(_ -> check).toList())) {
        assertThat(result.get()).isEqualTo(new PasswordCheck.Match());
      }
    }
  }

  @Test
  void noPermitsMakeNoHasher() {
    assertThatThrownBy(() -> new PasswordHasher(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
