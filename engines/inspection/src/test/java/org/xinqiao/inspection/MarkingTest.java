package org.xinqiao.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "绝密★30年",
        "机密★20年",
        "秘密★10年",
        "秘密★6个月",
        "机密★长期",
        "绝密★启用前",
        "秘密★公布前",
        "秘密☆十年",
        "秘密*5年",
        "机密 ★ 10年",
        "机密★2030年1月1日",
        "机密★2030-01-01",
        "机密★20300101",
        "机密★至2030年",
        "机密★保密期限：10年",
        "绝 密 ★ 10 年",
        "绝　密★１０年",
        "绝\u200B密\u200B★\u200B10\u200B年",
        "绝-密★10年",
        "绝\n密★10年",
        "绝密＊１０年",
        "絕密★10年",
        "機密★长期",
        "平台绝密★10年",
      })
  void aFullStateSecretMarkIsHardWithItsExactSpan(String mark) {
    String text = "文件抬头\n" + mark + "，正文";
    Finding finding = Found.in(text).getFirst();
    assertThat(finding.severity()).isEqualTo(Severity.HARD);
    assertThat(finding.ruleId()).isEqualTo("secret.state-mark");
    assertThat(Found.cut(text, finding)).isEqualTo(mark.replace("平台", ""));
    assertThat(Inspector.standard().inspect(text).verdict()).isInstanceOf(Verdict.Blocked.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"这是我们的秘密武器", "机密信息保护", "绝密配方", "涉及国家秘密的不得上传", "属于商业秘密", "工作秘密管理办法"})
  void aBareWordIsOnlyANote(String text) {
    assertThat(Found.in(text)).hasSize(1).allMatch(f -> f.severity() == Severity.NOTE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"平台绝密（非国家秘密）", "平台绝密", "平台机密", "级别：平台秘密 L2", "平台绝密 * 适用10年"})
  void ourOwnLabelsAreNoHit(String text) {
    assertThat(Found.in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "普通商密★,普通商密★",
    "核心商密★长期,核心商密★",
    "核 心商密,商密",
    "核心商密,核心商密",
    "普通商密,普通商密",
    "商密资料,商密",
    "商业秘密★5年,商业秘密★",
  })
  void aTradeSecretMarkIsSoft(String mark, String span) {
    Finding finding = Found.in(mark).getFirst();
    assertThat(finding.kind()).isEqualTo(Kind.TRADE_SECRET);
    assertThat(finding.severity()).isEqualTo(Severity.SOFT);
    assertThat(Found.cut(mark, finding)).isEqualTo(span);
  }

  @Test
  void commercialCiphersAreNoTradeSecret() {
    assertThat(Found.in("支持商密算法、商密产品认证")).isEmpty();
  }

  @Test
  void aStarWithoutAPeriodAsksAPerson() {
    assertThat(Found.rules("机密★")).containsExactly("secret.state-mark-without-period");
    assertThat(Found.rules("机密★。")).containsExactly("secret.state-mark-without-period");
    assertThat(Found.in("机密★").getFirst().severity()).isEqualTo(Severity.SOFT);
  }

  @Test
  void aStarTooFarAwayIsNotPartOfTheMark() {
    assertThat(Found.rules("秘密一二三★10年")).containsExactly("secret.bare-word");
    assertThat(Found.rules("秘密。★10年")).containsExactly("secret.bare-word");
  }

  @Test
  void aGradeFieldIsMoreThanABareWord() {
    assertThat(Found.rules("密级：机密")).containsExactly("secret.grade-field");
  }
}
