package org.xinqiao.watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTextTest {
  @Test
  void theLineNamesEverything() {
    assertThat(TextMark.line(VisibleMarkTest.TEXT))
        .isEqualTo("王小明 wangxm 示例银行 · 2026-11-22 15:04:05 +08:00 E-0042");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\u0000b", "a\u202Eb", "a\u2028b", "a\u200Bb"})
  void controlCharactersCannotBreakOrTurnTheLine(String name) {
    var text = new MarkText(name, "x", "y", VisibleMarkTest.TIME, "1");

    assertThat(text.name()).isEqualTo("a b");
  }

  @Test
  void aLongNameIsCutBetweenCodePoints() {
    String name = "a" + "𠀀".repeat(60);

    var text = new MarkText(name, "x", "y", VisibleMarkTest.TIME, "1");

    assertThat(text.name()).hasSizeLessThanOrEqualTo(MarkText.MAX_FIELD);
    assertThat(Character.isHighSurrogate(text.name().charAt(text.name().length() - 1))).isFalse();
  }

  @Test
  void aMarkWithoutAFieldIsABug() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarkText(" ", "x", "y", VisibleMarkTest.TIME, "1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarkText("a", "x", "y", VisibleMarkTest.TIME, "\n"));
  }
}
