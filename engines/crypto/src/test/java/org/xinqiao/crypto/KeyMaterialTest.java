package org.xinqiao.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMaterialTest {
  @Test
  void generatedSecretsDiffer() {
    assertThat(KeyMaterial.generate()).isNotEqualTo(KeyMaterial.generate());
  }

  @Test
  void equalBytesMakeEqualSecrets() {
    assertThat(Samples.key(7)).isEqualTo(Samples.key(7)).hasSameHashCodeAs(Samples.key(7));
    assertThat(Samples.key(7)).isNotEqualTo(Samples.key(8)).isNotEqualTo("a string");
  }

  @Test
  void itsTextShowsNoByte() {
    var key = Samples.key(7);
    var hex = HexFormat.of().formatHex(key.dangerouslyExposeBytes());
    assertThat(key.toString()).doesNotContain(hex.substring(0, 4)).isEqualTo("KeyMaterial[secret]");
  }

  @Test
  void aWipedSecretAnswersNothing() {
    var key = Samples.key(7);
    key.close();
    key.close();
    assertThat(key.isWiped()).isTrue();
    assertThat(key).hasToString("KeyMaterial[wiped]").isNotEqualTo(Samples.key(7));
    assertThat(Samples.key(7)).isNotEqualTo(key);
    assertThat(KeyMaterial.of(new byte[32])).isNotEqualTo(key);
    assertThatThrownBy(key::dangerouslyExposeBytes).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(key::copy).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aCopyOutlivesTheOriginal() {
    var key = Samples.key(7);
    var copy = key.copy();
    key.close();
    assertThat(copy).isEqualTo(Samples.key(7));
  }

  @Test
  void itKeepsItsOwnBytes() {
    var bytes = Samples.content(32, 7);
    var key = KeyMaterial.of(bytes);
    bytes[0]++;
    key.dangerouslyExposeBytes()[1]++;
    assertThat(key).isEqualTo(Samples.key(7));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 16, 31, 33, 64})
  void onlyThirtyTwoBytesAreASecret(int size) {
    assertThatThrownBy(() -> KeyMaterial.of(new byte[size]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
