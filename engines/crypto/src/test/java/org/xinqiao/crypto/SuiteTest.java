package org.xinqiao.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.Security;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuiteTest {
  @Test
  void sm3OfAbcIsThatOfTheStandard() {
    // GB/T 32905-2016, A.1
    assertThat(Suite.SM.digest("abc".getBytes(US_ASCII)))
        .hasToString("sm3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  }

  @Test
  void sm3OfSixtyFourBytesIsThatOfTheStandard() {
    // GB/T 32905-2016, A.2
    assertThat(Suite.SM.digest("abcd".repeat(16).getBytes(US_ASCII)).hex())
        .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
  }

  @Test
  void sha256OfAbcIsThatOfTheStandard() {
    // FIPS 180-4 example
    assertThat(Suite.INTL.digest("abc".getBytes(US_ASCII)))
        .hasToString("sha-256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void sm4GcmIsThatOfRfc8998() throws Exception {
    // RFC 8998, A.1
    var plain = new byte[64];
    var pattern = new int[] {0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff, 0xee, 0xaa};
    for (int i = 0; i < plain.length; i++) {
      plain[i] = (byte) pattern[i / 8];
    }
    var cipher = Suite.SM.newCipher();
    cipher.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(Samples.hex("0123456789ABCDEFFEDCBA9876543210"), "SM4"),
        new GCMParameterSpec(128, Samples.hex("00001234567800000000ABCD")));
    cipher.updateAAD(Samples.hex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2"));
    assertThat(cipher.doFinal(plain))
        .isEqualTo(
            Samples.hex(
                """
                17F399F08C67D5EE19D0DC9969C4BB7D 5FD46FD3756489069157B282BB200735
                D82710CA5C22F0CCFA7CBF93D496AC15 A56834CBCF98C397B4024A2691233B8D
                83DE3541E4C2B58177E065A9BF7B62EC\
                """));
  }

  @Test
  void idsAndNumbersAreThoseStoredWithObjects() {
    assertThat(Suite.values()).extracting(Suite::id).containsExactly("SM", "INTL");
    assertThat(Suite.values()).extracting(Suite::code).containsExactly(1, 2);
    assertThat(Suite.values()).extracting(Suite::digestAlgorithm).containsExactly("sm3", "sha-256");
  }

  @ParameterizedTest
  @EnumSource
  void aSuiteIsFoundByIdAndNumber(Suite suite) {
    assertThat(Suite.ofId(suite.id())).contains(suite);
    assertThat(Suite.ofCode(suite.code())).contains(suite);
  }

  @Test
  void unknownIdsAndNumbersFindNothing() {
    assertThat(Suite.ofId("sm")).isEmpty();
    assertThat(Suite.ofId("")).isEmpty();
    assertThat(Suite.ofCode(0)).isEmpty();
    assertThat(Suite.ofCode(3)).isEmpty();
  }

  @Test
  void noProviderIsRegisteredForTheProcess() {
    var unused = Suite.SM.newDigest();
    assertThat(unused.getProvider().getName()).isEqualTo("BC");
    assertThat(Arrays.stream(Security.getProviders())).noneMatch(p -> p.getName().equals("BC"));
  }

  @Test
  void aContentDigestIsSixtyFourLowerCaseDigits() {
    var hex = "0f".repeat(32);
    assertThat(new ContentDigest("sm3", hex).bytes()).hasSize(32).containsOnly(15);
    assertThatThrownBy(() -> new ContentDigest("sm3", hex.substring(2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ContentDigest("sm3", "0F".repeat(32)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ContentDigest("sm3", "zz".repeat(32)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
