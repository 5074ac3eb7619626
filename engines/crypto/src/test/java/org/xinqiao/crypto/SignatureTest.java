package org.xinqiao.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureTest {
  private static final byte[] MESSAGE = "checkpoint".getBytes(US_ASCII);
  private static final Verification VALID = new Verification.Valid();
  private static final Verification MALFORMED =
      new Verification.Invalid(Verification.Reason.MALFORMED);

  @Test
  void ed25519IsThatOfRfc8032Test1() {
    var key =
        SigningKey.fromSeed(
            Suite.INTL,
            KeyMaterial.of(
                Samples.hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")));
    assertThat(key.verifyingKey().raw())
        .isEqualTo(Samples.hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
    assertThat(key.sign(new byte[0]))
        .isEqualTo(
            Samples.hex(
                """
                e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155
                5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b\
                """));
  }

  @Test
  void ed25519IsThatOfRfc8032Test3() {
    var key =
        SigningKey.fromSeed(
            Suite.INTL,
            KeyMaterial.of(
                Samples.hex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")));
    assertThat(key.sign(Samples.hex("af82")))
        .isEqualTo(
            Samples.hex(
                """
                6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac
                18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a\
                """));
  }

  @Test
  void sm2IsThatOfGbt32918Part5() {
    // GB/T 32918.5-2017, A.2: private key, public key and a signature over "message digest".
    var seed = Samples.hex("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8");
    var key = SigningKey.fromSeed(Suite.SM, KeyMaterial.of(seed));
    assertThat(key.verifyingKey().raw())
        .isEqualTo(
            Samples.hex(
                """
                04 09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020
                CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13\
                """));
    var signature =
        Samples.hex(
            """
            3046 022100 F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3
            022100 B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA\
            """);
    var message = "message digest".getBytes(US_ASCII);
    assertThat(key.verifyingKey().verify(message, signature)).isEqualTo(VALID);
  }

  @ParameterizedTest
  @EnumSource
  void aSignatureHoldsForItsKeyAndMessageOnly(Suite suite) {
    var key = SigningKey.generate(suite);
    var signature = key.sign(MESSAGE);
    assertThat(key.verifyingKey().verify(MESSAGE, signature)).isEqualTo(VALID);
    assertThat(key.verifyingKey().verify(new byte[0], signature)).isNotEqualTo(VALID);
    assertThat(SigningKey.generate(suite).verifyingKey().verify(MESSAGE, signature))
        .isEqualTo(new Verification.Invalid(Verification.Reason.DOES_NOT_MATCH));
  }

  @ParameterizedTest
  @EnumSource
  void everySingleBitFlipOfASignatureIsNoticed(Suite suite) {
    var key = SigningKey.fromSeed(suite, Samples.key(3));
    var signature = key.sign(MESSAGE);
    for (int bit = 0; bit < signature.length * 8; bit++) {
      signature[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(key.verifyingKey().verify(MESSAGE, signature))
          .as("bit %d", bit)
          .isInstanceOf(Verification.Invalid.class);
      signature[bit / 8] ^= (byte) (1 << bit % 8);
    }
  }

  @ParameterizedTest
  @EnumSource
  void signaturesOfOddLengthsAreMalformed(Suite suite) {
    var key = SigningKey.fromSeed(suite, Samples.key(3));
    var signature = key.sign(MESSAGE);
    var verifier = key.verifyingKey();
    assertThat(verifier.verify(MESSAGE, new byte[0])).isEqualTo(MALFORMED);
    assertThat(verifier.verify(MESSAGE, new byte[1000])).isEqualTo(MALFORMED);
    assertThat(verifier.verify(MESSAGE, Arrays.copyOf(signature, signature.length + 1)))
        .isInstanceOf(Verification.Invalid.class);
    assertThat(verifier.verify(MESSAGE, Arrays.copyOf(signature, signature.length - 1)))
        .isInstanceOf(Verification.Invalid.class);
  }

  @ParameterizedTest
  @EnumSource
  void aKeyIsMadeAgainFromItsSeed(Suite suite) {
    var key = SigningKey.generate(suite);
    var again = SigningKey.fromSeed(suite, key.seed());
    assertThat(again.verifyingKey())
        .isEqualTo(key.verifyingKey())
        .hasSameHashCodeAs(key.verifyingKey());
    assertThat(again.suite()).isEqualTo(suite);
    assertThat(key.verifyingKey().verify(MESSAGE, again.sign(MESSAGE))).isEqualTo(VALID);
  }

  @Test
  void ed25519SignsTheSameBytesEveryTime() {
    var key = SigningKey.fromSeed(Suite.INTL, Samples.key(3));
    assertThat(key.sign(MESSAGE)).isEqualTo(key.sign(MESSAGE)).hasSize(64);
  }

  @ParameterizedTest
  @EnumSource
  void aPublicKeySurvivesItsEncoding(Suite suite) {
    var key = SigningKey.generate(suite).verifyingKey();
    assertThat(VerifyingKey.decode(key.encode())).isEqualTo(key);
    assertThat(VerifyingKey.of(suite, key.raw())).isEqualTo(key).hasToString(key.toString());
    assertThat(key.toString()).startsWith(suite.id() + ":");
  }

  static Stream<byte[]> unsoundKeys() {
    var sm2 = SigningKey.generate(Suite.SM).verifyingKey().encode();
    var offCurve = sm2.clone();
    offCurve[65] ^= 1;
    var compressed = Arrays.copyOf(sm2, 34);
    compressed[1] = 2;
    var smallOrder = new byte[33];
    smallOrder[0] = 2;
    smallOrder[1] = 1;
    var notReduced = new byte[33];
    Arrays.fill(notReduced, (byte) 0xff);
    notReduced[0] = 2;
    return Stream.of(
        new byte[0],
        new byte[] {1},
        new byte[] {2},
        new byte[] {3, 0},
        new byte[32],
        offCurve,
        compressed,
        smallOrder,
        notReduced);
  }

  @ParameterizedTest
  @MethodSource("unsoundKeys")
  void unsoundPublicKeysAreRefused(byte[] encoded) {
    assertThatThrownBy(() -> VerifyingKey.decode(encoded))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sm2SeedsOutsideTheRangeAreRefused() {
    var order = Samples.hex("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123");
    var largest = order.clone();
    largest[31] -= 2;
    assertThat(SigningKey.fromSeed(Suite.SM, KeyMaterial.of(largest)).suite()).isEqualTo(Suite.SM);
    largest[31]++;
    for (var seed : new byte[][] {new byte[32], largest, order}) {
      assertThatThrownBy(() -> SigningKey.fromSeed(Suite.SM, KeyMaterial.of(seed)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aClosedKeySignsNothingAndShowsNoSeed() {
    for (var suite : Suite.values()) {
      var key = SigningKey.generate(suite);
      assertThat(key.toString()).isEqualTo("SigningKey[" + key.verifyingKey() + "]");
      key.close();
      assertThatThrownBy(() -> key.sign(MESSAGE)).isInstanceOf(IllegalStateException.class);
    }
  }
}
