package org.xinqiao.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {

  private static final String KEY =
      "-----BEGIN RSA PRIVATE KEY-----\n"
          + "MIIEowIBAAKCAQEA0123456789abcdef\n".repeat(20)
          + "-----END RSA PRIVATE KEY-----";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "密码：abc123|abc123",
        "登录密码:Qwer!234|Qwer!234",
        "交易密码为 884422|884422",
        "口令 = hunter2x|hunter2x",
        "口令是zaq12wsx，请尽快修改|zaq12wsx",
        "password=abc123|abc123",
        "Password: S3cret99.|S3cret99",
        "db_password = \"p4ssw0rd\"|p4ssw0rd",
        "{\"passwd\": \"a1b2c3d4\"}|a1b2c3d4",
        "userPwd=999888|999888",
        "<password>abc123</password>|abc123",
        "密\u200B码：ａｂｃ１２３|ａｂｃ１２３",
        "密 码： abc123|abc123",
      })
  void aPasswordBesideItsLabelIsHardAndOnlyItsValueIsMarked(String text, String value) {
    assertThat(Found.shown(text)).containsExactly("PASSWORD:" + value);
    assertThat(Found.in(text).getFirst().severity()).isEqualTo(Severity.HARD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "请妥善保管密码，不要告诉他人",
        "密码：请联系管理员",
        "密码: ******",
        "password: ${DB_PASSWORD1}",
        "password: <your-password-1>",
        "密码强度为高",
        "口令长度不少于8位",
        "password policy 2024",
        "pwd: 123",
      })
  void talkAboutPasswordsIsNoFinding(String text) {
    assertThat(Found.in(text)).isEmpty();
  }

  @Test
  void aPlainWordAfterTheLabelOnlyAsksAPerson() {
    assertThat(Found.rules("password: required")).containsExactly("credential.password-word");
    assertThat(Found.in("password: required").getFirst().severity()).isEqualTo(Severity.SOFT);
  }

  @Test
  void aPrivateKeyIsHardFromFirstToLastDash() {
    String text = "附件内容\n" + KEY + "\n结束";
    assertThat(Found.shown(text)).containsExactly("PRIVATE_KEY:" + KEY);
    assertThat(Found.in(text).getFirst().severity()).isEqualTo(Severity.HARD);
  }

  @Test
  void aPrivateKeyCutOffIsFoundByItsHeader() {
    String header = KEY.substring(0, 31);
    assertThat(Found.shown(header + "\nMIIEow")).containsExactly("PRIVATE_KEY:" + header);
  }

  @Test
  void keysOfOtherArmoursAreFound() {
    String pgp = "-----BEGIN PGP PRIVATE KEY BLOCK-----\nlQO\n-----END PGP PRIVATE KEY BLOCK-----";
    assertThat(Found.shown("a " + pgp + " b")).containsExactly("PRIVATE_KEY:" + pgp);
    String bare = "-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----";
    assertThat(Found.shown(bare + "\n" + bare))
        .containsExactly("PRIVATE_KEY:" + bare, "PRIVATE_KEY:" + bare);
  }

  @Test
  void aFloodOfHeadersIsReadInTimeProportionalToItsLength() {
    String flood = "-----BEGIN PRIVATE KEY-----".repeat(100_000);
    assertThat(Found.in(flood)).hasSize(100_000);
  }

  @Test
  void aPasswordLabelDoesNotHideTheKeyBehindIt() {
    assertThat(Found.shown("password:" + KEY)).containsExactly("PRIVATE_KEY:" + KEY);
    assertThat(Found.shown("password:abcdefg" + KEY)).contains("PRIVATE_KEY:" + KEY);
  }

  @Test
  void publicKeysAndCertificatesAreNotPrivate() {
    assertThat(Found.in("-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----")).isEmpty();
    assertThat(Found.in("BEGIN by reading the PRIVATE KEY chapter")).isEmpty();
    assertThat(Found.in("Please BEGIN with the PRIVATE KEY chapter")).isEmpty();
    assertThat(Found.in("- BEGIN with the PRIVATE KEY chapter of it")).isEmpty();
  }

  @Test
  void aCardVerificationNumberIsHard() {
    assertThat(Found.shown("CVV2：123")).containsExactly("CARD_VERIFICATION:123");
    assertThat(Found.shown("安全码: 9876")).containsExactly("CARD_VERIFICATION:9876");
    assertThat(Found.in("安全码: 98765")).isEmpty();
    assertThat(Found.in("cvv is three digits")).isEmpty();
  }
}
