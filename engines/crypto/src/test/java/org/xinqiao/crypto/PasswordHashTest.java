package org.xinqiao.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
  private static final PasswordCheck MATCH = new PasswordCheck.Match();
  private static final PasswordCheck MISMATCH = new PasswordCheck.Mismatch();

  private static String cheap(String password) {
    return PasswordHash.hash(password.toCharArray(), Samples.CHEAP);
  }

  private static PasswordCheck check(String password, String stored) {
    return PasswordHash.verify(password.toCharArray(), stored);
  }

  private static byte[] filled(int size, int value) {
    var bytes = new byte[size];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  @Test
  void argon2idIsThatOfRfc9106() {
    // RFC 9106, 5.3
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(32)
            .withIterations(3)
            .withParallelism(4)
            .withSalt(filled(16, 2))
            .withSecret(filled(8, 3))
            .withAdditional(filled(12, 4))
            .build();
    var generator = new Argon2BytesGenerator();
    generator.init(parameters);
    var tag = new byte[32];
    generator.generateBytes(filled(32, 1), tag);
    assertThat(tag)
        .isEqualTo(Samples.hex("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
  }

  @Test
  void theFrozenHashIsStillRead() {
    var stored = Golden.text("password-hash");
    assertThat(check("正确的密码", stored)).isEqualTo(MATCH);
    assertThat(check("错误的密码", stored)).isEqualTo(MISMATCH);
  }

  @Test
  void theUsualCostIsNineteenMebibytesAndTwoPasses() {
    var stored = PasswordHash.hash("correct horse".toCharArray());
    assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSize(97);
    assertThat(check("correct horse", stored)).isEqualTo(MATCH);
    assertThat(check("correct hors", stored)).isEqualTo(MISMATCH);
    assertThat(PasswordHash.needsRehash(stored)).isFalse();
  }

  @Test
  void onePasswordHashedTwiceGivesDifferentText() {
    assertThat(cheap("secret")).isNotEqualTo(cheap("secret"));
  }

  @Test
  void composedAndDecomposedLettersAreOnePassword() {
    assertThat(check("caf\u0065\u0301", cheap("caf\u00e9"))).isEqualTo(MATCH);
    assertThat(check("caf\u00e9", cheap("caf\u0065\u0301"))).isEqualTo(MATCH);
    assertThat(check("cafe", cheap("caf\u00e9"))).isEqualTo(MISMATCH);
  }

  @Test
  void chineseAndEmojiAreWhole() {
    assertThat(check("信桥密码🔑", cheap("信桥密码🔑"))).isEqualTo(MATCH);
    assertThat(check("信桥密码🔒", cheap("信桥密码🔑"))).isEqualTo(MISMATCH);
  }

  @Test
  void everyCharacterOfALongPasswordCounts() {
    var longest = "x".repeat(PasswordHash.MAX_CHARS);
    var stored = cheap(longest);
    assertThat(check(longest, stored)).isEqualTo(MATCH);
    assertThat(check(longest.substring(1) + "y", stored)).isEqualTo(MISMATCH);
    assertThat(check(longest + "x", stored)).isEqualTo(MISMATCH);
    assertThat(check("a\0b", cheap("a\0c"))).isEqualTo(MISMATCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "half \ud83d", "\udd11 half"})
  void unfitPasswordsAreNeitherHashedNorMatched(String password) {
    assertThatThrownBy(() -> cheap(password)).isInstanceOf(IllegalArgumentException.class);
    assertThat(check(password, cheap("half ?"))).isEqualTo(MISMATCH);
  }

  @Test
  void tooLongPasswordsAreRefused() {
    assertThatThrownBy(() -> cheap("x".repeat(1025)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("xxx");
  }

  @ParameterizedTest
  @CsvSource({
    "argon2id, argon2i",
    "v=19, v=16",
    "m=64, m=9999999",
    "m=64, m=7",
    "m=64, m=-64",
    "t=1, t=0",
    "t=1, t=99",
    "p=1, p=0",
    "p=1, p=99",
    "p=1$, p=1$AA",
    "p=1$, p=1$!",
    "$argon2id, x$argon2id"
  })
  void oneUnreadableFieldLetsNobodyIn(String field, String damaged) {
    var stored = cheap("plain");
    assertThat(check("plain", stored)).isEqualTo(MATCH);
    assertUnreadable(stored.replace(field, damaged));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain", "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"})
  void otherTextLetsNobodyIn(String stored) {
    assertUnreadable(stored);
  }

  @Test
  void cutOrLengthenedTextLetsNobodyIn() {
    var stored = cheap("plain");
    for (int length = 0; length < stored.length(); length++) {
      assertUnreadable(stored.substring(0, length));
    }
    assertUnreadable(stored + "A");
    assertUnreadable(stored + "\n");
  }

  private static void assertUnreadable(String stored) {
    assertThat(check("plain", stored)).isEqualTo(new PasswordCheck.Unreadable());
    assertThat(PasswordHash.needsRehash(stored)).isTrue();
  }

  @Test
  void anotherCostAsksForANewHash() {
    assertThat(PasswordHash.needsRehash(cheap("secret"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"7,1,1", "8,0,1", "8,65,1", "8,1,0", "135,1,17", "31,1,4", "1048577,1,1", "-1,1,1"})
  void costsOutsideTheBoundsAreRefused(int memory, int iterations, int parallelism) {
    assertThatThrownBy(() -> new Argon2Cost(memory, iterations, parallelism))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
