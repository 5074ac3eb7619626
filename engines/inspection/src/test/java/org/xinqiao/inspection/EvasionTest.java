package org.xinqiao.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EvasionTest {

  static Stream<Arguments> disguises() {
    return Stream.of(
        Arguments.of("wide digits", Kind.MOBILE, "１３８００１３８０００"),
        Arguments.of("wide and narrow mixed", Kind.MOBILE, "1３8０0１3８0０0"),
        Arguments.of("wide letter X", Kind.RESIDENT_ID, "11010519491231002Ｘ"),
        Arguments.of("wide letters", Kind.USCC, "91350100Ｍ000100Ｙ43"),
        Arguments.of("zero-width space", Kind.MOBILE, "138\u200B0013\u200B8000"),
        Arguments.of("zero-width joiners", Kind.RESIDENT_ID, "110105\u200D1949\u200C1231002X"),
        Arguments.of("byte order mark inside", Kind.BANK_CARD, "6222021001\uFEFF112223331"),
        Arguments.of("word joiner at every digit", Kind.MOBILE, spread("13800138000", "\u2060")),
        Arguments.of("soft hyphen", Kind.MOBILE, "1380\u00AD013\u00AD8000"),
        Arguments.of("direction marks", Kind.MOBILE, "138\u202D0013\u202C8000"),
        Arguments.of("variation selectors", Kind.MOBILE, spread("13800138000", "\uFE0F")),
        Arguments.of("keycap emoji", Kind.MOBILE, spread("13800138000", "\uFE0F\u20E3")),
        Arguments.of("combining strokes", Kind.MOBILE, spread("13800138000", "\u0336")),
        Arguments.of("supplementary selectors", Kind.MOBILE, "138\uDB40\uDD0000138000"),
        Arguments.of("nul inside", Kind.MOBILE, "138\u00000013\u00008000"),
        Arguments.of("mathematical digits", Kind.MOBILE, mathematical("13800138000")),
        Arguments.of("Arabic-Indic digits", Kind.MOBILE, "١٣٨٠٠١٣٨٠٠٠"),
        Arguments.of("Han numerals", Kind.MOBILE, "一三八零零一三八零零零"),
        Arguments.of("formal Han numerals", Kind.MOBILE, "壹叁捌零零壹叁捌零零零"),
        Arguments.of("Han and ASCII mixed", Kind.MOBILE, "1三8零0一3八00零"),
        Arguments.of("Han identity number", Kind.RESIDENT_ID, "一一〇一〇五一九四九一二三一〇〇二X"),
        Arguments.of("ideographic comma", Kind.MOBILE, "138、0013、8000"),
        Arguments.of("wide comma", Kind.MOBILE, "138，0013，8000"),
        Arguments.of("middle dot", Kind.RESIDENT_ID, "110105·19491231·002X"),
        Arguments.of("wide dash", Kind.BANK_CARD, "6222－0210－0111－2223－331"),
        Arguments.of("em dash", Kind.BANK_CARD, "6222—0210—0111—2223—331"),
        Arguments.of("ideographic space", Kind.MOBILE, "138\u30000013\u30008000"),
        Arguments.of("single spaced", Kind.MOBILE, "1 3 8 0 0 1 3 8 0 0 0"),
        Arguments.of("single spaced identity", Kind.RESIDENT_ID, spread("11010519491231002X", " ")),
        Arguments.of("double separators", Kind.MOBILE, "138--0013--8000"),
        Arguments.of("points", Kind.MOBILE, "138.0013.8000"),
        Arguments.of("underscores", Kind.RESIDENT_ID, "110105_1949_1231_002X"),
        Arguments.of("uneven groups", Kind.RESIDENT_ID, "1101 051949 1231 002X"),
        Arguments.of("space before and after dash", Kind.MOBILE, "138 - 0013 - 8000"),
        Arguments.of("spaced USCC", Kind.USCC, "9135 0100 M000 100Y 43"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("disguises")
  void aDisguisedIdentifierIsFoundWithItsSpanInTheOriginal(String name, Kind kind, String value) {
    String text = "请注意\u200B联系：" + value + "\u200B；谢谢";
    assertThat(Found.shown(text)).containsExactly(kind + ":" + value);
  }

  @Test
  void invisibleCharactersBeforeAFindingDoNotShiftIt() {
    String noise = "字\u200B\u200C\u2060\uDB40\uDD00".repeat(5_000);
    String text = noise + "13800138000" + noise + "11010519491231002X";
    assertThat(Found.shown(text))
        .containsExactly("MOBILE:13800138000", "RESIDENT_ID:11010519491231002X");
  }

  @Test
  void thousandsOfInvisibleCharactersInsideDoNotHideANumber() {
    String value = spread("13800138000", "\u200B".repeat(20_000));
    Finding found = Found.in("电话" + value + "完").getFirst();
    assertThat(found.start()).isEqualTo(2);
    assertThat(found.end()).isEqualTo(2 + value.length());
  }

  @Test
  void disguisedValuesAreTheSameValue() {
    String text = "13800138000，１３８００１３８０００；一三八零零一三八零零零。+86 138-0013-8000";
    Tally.Count count = Inspector.standard().inspect(text).tally().counts().get(Kind.MOBILE);
    assertThat(count).isEqualTo(new Tally.Count(4, 1));
  }

  @Test
  void ordinaryHanNumbersAndListsAreLeftAlone() {
    assertThat(Found.shown("二〇二四年一二三季度，一、二、三、四、五、六、七、八、九、十、十一")).isEmpty();
    assertThat(Found.shown("1、2、3、4、5、6、7、8、9、10、11、12")).isEmpty();
    assertThat(Found.shown("2021 2022 2023 2024 2025")).isEmpty();
    assertThat(Found.shown("2024-01-15 10:30:25 至 2024-02-15 18:00:00")).isEmpty();
    assertThat(Found.shown("第一" + "一".repeat(40))).isEmpty();
  }

  @Test
  void aLoneSurrogateIsOrdinaryText() {
    assertThat(Found.shown("\uD83513800138000\uDB40")).containsExactly("MOBILE:13800138000");
    assertThat(Found.shown("𝒜13800138000")).containsExactly("MOBILE:13800138000");
  }

  private static String spread(String value, String between) {
    return String.join(between, value.chars().mapToObj(Character::toString).toList());
  }

  private static String mathematical(String digits) {
    StringBuilder made = new StringBuilder();
    digits.chars().forEach(c -> made.appendCodePoint(0x1D7CE + c - '0'));
    return made.toString();
  }
}
