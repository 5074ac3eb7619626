package org.xinqiao.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinqiao.crypto.Unwrapped.Reason;

class KeyWrapTest {
  private static final KeyMaterial KEK = Samples.key(1);
  private static final KeyMaterial KEY = Samples.key(2);

  private static Reason refusal(KeyMaterial kek, byte[] wrapped, byte[] context) {
    return ((Unwrapped.Refused) KeyWrap.unwrap(kek, wrapped, context)).reason();
  }

  @ParameterizedTest
  @EnumSource
  void aWrappedKeyComesBackWithItsSuite(Suite suite) {
    var wrapped = KeyWrap.wrap(suite, KEK, KEY, Samples.CONTEXT);
    assertThat(wrapped).hasSize(KeyWrap.BYTES);
    assertThat(KeyWrap.unwrap(KEK, wrapped, Samples.CONTEXT))
        .isEqualTo(new Unwrapped.Unlocked(suite, KEY));
  }

  @ParameterizedTest
  @EnumSource
  void everySingleBitFlipIsRefused(Suite suite) {
    var wrapped = KeyWrap.wrap(suite, KEK, KEY, Samples.CONTEXT);
    for (int bit = 0; bit < wrapped.length * 8; bit++) {
      wrapped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(KeyWrap.unwrap(KEK, wrapped, Samples.CONTEXT))
          .as("bit %d", bit)
          .isInstanceOf(Unwrapped.Refused.class);
      wrapped[bit / 8] ^= (byte) (1 << bit % 8);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherKeyOrContextIsRefused(Suite suite) {
    var wrapped = KeyWrap.wrap(suite, KEK, KEY, Samples.CONTEXT);
    assertThat(refusal(KEY, wrapped, Samples.CONTEXT)).isEqualTo(Reason.NOT_AUTHENTIC);
    assertThat(refusal(KEK, wrapped, new byte[0])).isEqualTo(Reason.NOT_AUTHENTIC);
    assertThat(refusal(KEK, wrapped, Bytes.concat(Samples.CONTEXT, new byte[1])))
        .isEqualTo(Reason.NOT_AUTHENTIC);
  }

  @Test
  void eachFieldHasItsRefusal() {
    var wrapped = KeyWrap.wrap(Suite.INTL, KEK, KEY, Samples.CONTEXT);
    assertThat(refusal(KEK, Arrays.copyOf(wrapped, 61), Samples.CONTEXT))
        .isEqualTo(Reason.WRONG_LENGTH);
    assertThat(refusal(KEK, new byte[0], Samples.CONTEXT)).isEqualTo(Reason.WRONG_LENGTH);
    var version = wrapped.clone();
    version[0] = 2;
    assertThat(refusal(KEK, version, Samples.CONTEXT)).isEqualTo(Reason.UNKNOWN_VERSION);
    var suite = wrapped.clone();
    suite[1] = 3;
    assertThat(refusal(KEK, suite, Samples.CONTEXT)).isEqualTo(Reason.UNKNOWN_SUITE);
    suite[1] = 1;
    assertThat(refusal(KEK, suite, Samples.CONTEXT)).isEqualTo(Reason.NOT_AUTHENTIC);
  }

  @Test
  void wrappingTwiceGivesDifferentBytes() {
    assertThat(KeyWrap.wrap(Suite.SM, KEK, KEY, Samples.CONTEXT))
        .isNotEqualTo(KeyWrap.wrap(Suite.SM, KEK, KEY, Samples.CONTEXT));
  }
}
