package org.xinqiao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.kernel.Problem;

class IdentityNumberTest {
  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "11010519491231002x", " 440524188001010014 "})
  void theStandardsOwnExamplesAreNumbers(String text) {
    if (text.contains("1880")) {
      assertThatThrownBy(() -> IdentityNumber.parse(text)).isInstanceOf(Problem.class);
    } else {
      assertThat(IdentityNumber.parse(text).digits()).isEqualTo("11010519491231002X");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "110105194912310021",
        "11010519491331002X",
        "1101051949123100",
        "11010519491231002XX",
        "１１０１０５１９４９１２３１００２Ｘ",
        "010105194912310028",
        "abcdefghijklmnopqr"
      })
  void everythingElseIsRefused(String text) {
    assertThatThrownBy(() -> IdentityNumber.parse(text))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(p.code()).isEqualTo(AccountProblems.BAD_IDENTITY_NUMBER));
  }

  @Test
  void oneWrongDigitIsAlwaysNoticed() {
    var right = "11010519900307001";
    var number = Numbers.number(right);
    for (var i = 14; i < 18; i++) {
      for (var digit = '0'; digit <= '9'; digit++) {
        if (number.charAt(i) != digit) {
          var wrong = number.substring(0, i) + digit + number.substring(i + 1);
          assertThatThrownBy(() -> IdentityNumber.parse(wrong)).isInstanceOf(Problem.class);
        }
      }
    }
  }

  @Test
  void itIsNeverPrinted() {
    assertThat(IdentityNumber.parse("11010519491231002X").toString()).doesNotContain("1949");
  }
}
