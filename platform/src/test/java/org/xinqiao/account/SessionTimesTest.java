package org.xinqiao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinqiao.kernel.Role;

class SessionTimesTest {
  @Test
  void theSettingsShortenTheIdleTime() {
    var times = new SessionTimes(Duration.ofMinutes(5), Duration.ofMinutes(2));
    assertThat(times.of(false, Set.of(Role.STAFF)).idle()).isEqualTo(Duration.ofMinutes(5));
    assertThat(times.of(false, Set.of(Role.AUDIT_ADMIN)).idle()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void anInitialPasswordsSessionNeverStaysLocked() {
    var times = new SessionTimes(Duration.ofMinutes(15), Duration.ofMinutes(10));
    assertThat(times.of(true, Set.of(Role.STAFF)).stay()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"PT15M1S, PT10M", "PT15M, PT10M1S", "PT0S, PT10M", "PT15M, PT-1M"})
  void noSettingMakesTheIdleTimeLonger(Duration person, Duration administrator) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SessionTimes(person, administrator))
        .withMessageContaining("xinqiao.session.idle");
  }
}
