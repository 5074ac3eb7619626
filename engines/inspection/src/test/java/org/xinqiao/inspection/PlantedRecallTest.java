package org.xinqiao.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlantedRecallTest {

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void everyPlantedIdentifierIsFoundAndNothingElse(long seed) {
    ChineseText made = ChineseText.of(seed, 200_000);
    assertThat(made.planted()).hasSizeGreaterThan(800);
    assertThat(Found.in(made.text()))
        .extracting(f -> new ChineseText.Planted(f.kind(), (int) f.start(), (int) f.end()))
        .containsExactlyElementsOf(made.planted());
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void theSameSeedGivesTheSameText(long seed) {
    assertThat(ChineseText.of(seed, 5_000).text()).isEqualTo(ChineseText.of(seed, 5_000).text());
    assertThat(ChineseText.of(seed, 5_000).text())
        .isNotEqualTo(ChineseText.of(seed + 100, 5_000).text());
  }
}
