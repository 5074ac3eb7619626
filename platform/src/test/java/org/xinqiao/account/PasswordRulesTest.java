package org.xinqiao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Problem;

class PasswordRulesTest {
  private static final Set<String> NAMES =
      Set.of("wang.xiaoming", "王小明", "citybank", "示例银行", "xiaoming", "wang");

  private final PasswordRules usual = new PasswordRules(12, new WeakPasswords());
  private final PasswordRules lowest = new PasswordRules(8, new WeakPasswords());

  @Test
  void elevenAreTooFewAndTwelveAreEnough() {
    refused(usual, "Tz8-kpWm3qX", PasswordProblems.TOO_SHORT);
    accepted(usual, "Tz8-kpWm3qXv");
  }

  @Test
  void sevenAreTooFewAndEightEnoughAtTheFloor() {
    refused(lowest, "Tz8-kpW", PasswordProblems.TOO_SHORT);
    accepted(lowest, "Tz8-kpWm");
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 0, -1, 65})
  void noSettingGoesBelowTheFloor(int shortest) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PasswordRules(shortest, new WeakPasswords()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kfdmwpxqzrtvhgbn", "kfdmwpxq47382915", "KFDMWPXQ47382915", "8291-4738-1029"})
  void twoKindsAreTooFew(String password) {
    refused(usual, password, PasswordProblems.TOO_UNIFORM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kfdmwpxqzRtvh7",
        "kfdmwpxq 47382",
        "KFDM-wpxqzrtv",
        "KFDM-47382915",
        "密码很长kfdM四十二号桥"
      })
  void threeKindsAreEnough(String password) {
    accepted(usual, password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Aa123456!", "Password2026!", "P@ssw0rd2026!", "PASSword1234!", "Qwerty123456!",
            "1qaz2wsx3eDc!",
        "Admin@123456", "Iloveyou1314!", "Abcdefgh1234!", "Aaaaaaaaaaa1!", "Ab1!Ab1!Ab1!Ab1!",
            "Xinqiao@2026!",
        "Welcome2Bank!", "Zhongguo1949!", "Woaini5201314!", "Q1w2e3r4t5y6!", "Changeme2026!",
            "Spring2026!!!!"
      })
  void knownOnesAndTheirKinAreRefused(String password) {
    refused(lowest, password, PasswordProblems.KNOWN_WEAK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Citybank@2026",
        "Wang.Xiaoming1",
        "Xiaoming!2026",
        "王小明Aa2026!",
        "示例银行Ab2026!",
        "C1tyb@nk-2025"
      })
  void namesOfPersonAndInstitutionAreNoPassword(String password) {
    refused(lowest, password, PasswordProblems.KNOWN_WEAK);
  }

  @ParameterizedTest
  @CsvSource({"0", "7", "9", "10", "13", "27", "127", "133"})
  void controlCharactersAreRefused(int control) {
    refused(usual, "Tz8-kpWm3qXv" + (char) control, PasswordProblems.UNREADABLE);
  }

  @Test
  void halfCharactersAreRefused() {
    refused(usual, "Tz8-kpWm3qXv\uD83D", PasswordProblems.UNREADABLE);
  }

  @Test
  void nothingIsCut() {
    accepted(usual, "Tz8-" + mixed(60));
    accepted(usual, "Tz8-" + mixed(1020));
    refused(usual, "Tz8-" + mixed(1021), PasswordProblems.TOO_LONG);
  }

  @Test
  void spacesCountAndStay() {
    accepted(usual, "Tz8kpWm3qX  ");
    refused(usual, "Tz8kpWm3qX ", PasswordProblems.TOO_SHORT);
  }

  @Test
  void aCharacterOfTwoHalvesCountsOnce() {
    refused(usual, "Tz8-kpWm3q😀", PasswordProblems.TOO_SHORT);
    accepted(usual, "Tz8-kpWm3qX😀");
  }

  @Test
  void aComposedCharacterCountsOnce() {
    refused(usual, "Tz8-kpWm3qe\u0301", PasswordProblems.TOO_SHORT);
  }

  @Test
  void randomOnesAreNeverCalledWeak() {
    var random = new Random(20261122);
    var alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789-+=_.";
    for (var i = 0; i < 2000; i++) {
      var text = new StringBuilder("Aa1");
      for (var n = 0; n < 13; n++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      accepted(usual, text.toString());
    }
  }

  private static String mixed(int length) {
    var random = new Random(7);
    var text = new StringBuilder();
    for (var i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  private static void accepted(PasswordRules rules, String password) {
    assertThatCode(() -> rules.require(password, NAMES)).as(password).doesNotThrowAnyException();
  }

  private static void refused(PasswordRules rules, String password, Code code) {
    assertThatThrownBy(() -> rules.require(password, NAMES))
        .as(password)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }
}
