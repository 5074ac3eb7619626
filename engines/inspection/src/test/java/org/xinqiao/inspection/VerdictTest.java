package org.xinqiao.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

  @Test
  void ordinaryProseIsClean() {
    Inspection inspection = Inspector.standard().inspect("本季度授信余额稳定。");
    assertThat(inspection.verdict()).isEqualTo(new Verdict.Clean());
    assertThat(inspection.tally()).isEqualTo(Tally.NONE);
    assertThat(inspection.characters()).isEqualTo(10);
    assertThat(inspection.ruleSet()).isEqualTo(Inspector.RULE_SET);
  }

  @Test
  void emptyTextIsClean() {
    assertThat(Inspector.standard().inspect("").verdict()).isEqualTo(new Verdict.Clean());
  }

  @Test
  void aSoftFindingDoesNotBlock() {
    Verdict verdict = Inspector.standard().inspect("电话13800138000").verdict();
    assertThat(verdict).isInstanceOf(Verdict.Findings.class);
  }

  @Test
  void aHardFindingBlocksAndTheOthersAreStillListed() {
    Verdict verdict = Inspector.standard().inspect("电话13800138000，密码：abc123").verdict();
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Blocked.class,
            blocked -> {
              assertThat(blocked.hard()).hasSize(1);
              assertThat(blocked.others()).hasSize(1);
            });
  }

  @Test
  void aHardFindingIsKeptHoweverManySoftOnesComeFirst() {
    String flood = "13800138000 ".repeat(1_000) + "绝密★10年";
    Verdict verdict = Inspector.keeping(3).inspect(flood).verdict();
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Blocked.class,
            blocked -> {
              assertThat(blocked.hard()).hasSize(1);
              assertThat(blocked.others()).hasSize(3);
              assertThat(blocked.truncated()).isEqualTo(997);
            });
  }

  @Test
  void findingsBeyondTheLimitAreCounted() {
    Inspection inspection = Inspector.keeping(2).inspect("13800138000 ".repeat(5));
    assertThat(inspection.verdict())
        .isInstanceOfSatisfying(
            Verdict.Findings.class, findings -> assertThat(findings.truncated()).isEqualTo(3));
    assertThat(inspection.tally().counts()).containsEntry(Kind.MOBILE, new Tally.Count(5, 1));
  }

  @Test
  void differentValuesAreCountedUpToTheLimit() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      text.append(13_800_000_000L + i).append('\n');
    }
    Tally.Count count = Inspector.standard().inspect(text).tally().counts().get(Kind.MOBILE);
    assertThat(count).isEqualTo(new Tally.Count(50_000, DistinctValues.LIMIT));
  }

  @Test
  void noTextOfAFindingShowsInItsPrintedForm() {
    Inspection inspection =
        Inspector.standard().inspect("身份证11010519491231002X 密码：abc123 电话13800138000");
    assertThat(inspection.toString())
        .doesNotContain("11010519491231002X")
        .doesNotContain("abc123")
        .doesNotContain("13800138000");
  }

  @Test
  void aFailingReaderGivesNoVerdict() {
    Reader failing =
        new Reader() {
          @Override
          public int read(char[] into, int from, int length) throws IOException {
            throw new IOException("disk");
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> Inspector.standard().inspect(failing)).isInstanceOf(IOException.class);
  }

  @Test
  void impossibleValuesAreRefused() {
    assertThatThrownBy(
            () -> new Finding(Kind.MOBILE, 3, 3, Severity.SOFT, Confidence.LOW, "id.mobile"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Verdict.Blocked(List.of(), List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Verdict.Findings(List.of(), -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Tally.Count(1, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Inspector.keeping(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
