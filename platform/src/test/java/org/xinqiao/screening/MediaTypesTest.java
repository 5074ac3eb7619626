package org.xinqiao.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.kernel.Problem;

class MediaTypesTest {
  @ParameterizedTest
  @CsvSource({
    "text/plain,text/plain",
    "TEXT/Plain; charset=utf-8,text/plain",
    "application/vnd.ms-excel,application/vnd.ms-excel"
  })
  void parametersAndCaseDoNotCount(String declared, String bare) {
    assertThat(MediaTypes.checked(declared)).isEqualTo(bare);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "text/", "/plain", "text/plain/x", "te xt/plain", "文本/plain"})
  void aMalformedTypeIsRefused(String declared) {
    assertThatThrownBy(() -> MediaTypes.checked(declared))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ScreeningCodes.BAD_TYPE));
  }
}
