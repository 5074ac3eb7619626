package org.xinqiao.kernel.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListeningRuleTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1", "localhost"})
  void loopbackNeedsNoTls(String address) {
    assertThatCode(() -> ListeningRule.check(address, false)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", ""})
  void anyOtherAddressIsRefusedWithoutTls(String address) {
    assertThatThrownBy(() -> ListeningRule.check(address, false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TLS");
  }

  @Test
  void withTlsAnyAddressIsFine() {
    assertThatCode(() -> ListeningRule.check("0.0.0.0", true)).doesNotThrowAnyException();
  }
}
