package org.xinqiao.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.RuleOff;

class WordingTest {
  private static final String MARK = "机密" + "★" + "10年";
  private final Wording wording = new Wording();

  @ParameterizedTest
  @ValueSource(
      strings = {"", "同意，内容齐全", "客户手机 13912345678", "平台机密级数据", "attention to secret santa"})
  void ordinaryWordsPass(String text) {
    assertThatCode(() -> wording.check(text)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"绝密★启用前 ", "绝密" + "★" + "30年", "请看：秘密" + "★" + "1年（附件）"})
  void aStateSecretMarkingIsRefused(String text) {
    assertThatThrownBy(() -> wording.check(text + "绝密" + "★" + "长期"))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Contents.STATE_SECRET));
  }

  @Test
  void aPrivateKeyIsRefusedForAnotherReason() {
    var key = "-----BEGIN " + "PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n";
    assertThatThrownBy(() -> wording.check(key))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Contents.FORBIDDEN_WORDS));
  }

  @Test
  void theRefusalTellsWhereButNotWhat() {
    assertThatThrownBy(() -> wording.check("标题 " + MARK))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.detail().zh()).contains("4–").doesNotContain("★"));
  }

  @Test
  void withTheRuleOffTheMarkingPasses() {
    RuleOff.during(
        Contents.STATE_SECRET,
        () -> {
          wording.check(MARK);
          return 0;
        });
  }
}
