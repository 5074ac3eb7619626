package org.xinqiao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.inspection.Inspection;
import org.xinqiao.inspection.Inspector;
import org.xinqiao.inspection.Kind;

class MixedTextTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyPlantedIdentifierIsFoundAndNothingElse(long seed) {
    var mixed = MixedText.of(seed, 100_000);

    assertThat(total(Inspector.standard().inspect(mixed.text()))).isEqualTo(mixed.planted());
  }

  @Test
  void theSameSeedGivesTheSameText() {
    assertThat(MixedText.of(7, 10_000)).isEqualTo(MixedText.of(7, 10_000));
    assertThat(MixedText.of(7, 10_000)).isNotEqualTo(MixedText.of(8, 10_000));
  }

  @Test
  void theTextIsMostlyChinese() {
    var text = MixedText.of(1, 100_000).text();

    var bytesPerCharacter = (double) text.getBytes(StandardCharsets.UTF_8).length / text.length();

    assertThat(bytesPerCharacter).isBetween(2.0, 2.9);
  }

  @Test
  void eachSortIsWhatItSays() {
    assertSort(Identifiers::residentId, Kind.RESIDENT_ID);
    assertSort(Identifiers::uscc, Kind.USCC);
    assertSort(Identifiers::bankCard, Kind.BANK_CARD);
    assertSort(Identifiers::mobile, Kind.MOBILE);
  }

  private static void assertSort(Function<Identifiers, String> maker, Kind kind) {
    var identifiers = new Identifiers(new Random(11));
    for (var i = 0; i < 200; i++) {
      var inspection = Inspector.standard().inspect("号码：" + maker.apply(identifiers) + "。");

      assertThat(inspection.tally().counts()).containsOnlyKeys(kind);
    }
  }

  private static long total(Inspection inspection) {
    return inspection.tally().counts().values().stream().mapToLong(count -> count.total()).sum();
  }
}
