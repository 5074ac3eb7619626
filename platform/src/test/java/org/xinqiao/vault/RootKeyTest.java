package org.xinqiao.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinqiao.crypto.KeyMaterial;
import org.xinqiao.crypto.Suite;
import org.xinqiao.crypto.Unwrapped;

class RootKeyTest {
  private static final byte[] CONTEXT = "test".getBytes(UTF_8);

  @TempDir Path secrets;

  @Test
  void theKeyOfTheFirstStartOpensAtTheSecond() {
    byte[] wrapped;
    try (var first = RootKey.open(secrets, true);
        var key = KeyMaterial.generate()) {
      wrapped = first.wrap(Suite.INTL, key, CONTEXT);
    }
    try (var second = RootKey.open(secrets, false)) {
      assertThat(second.unwrap(wrapped, CONTEXT)).isInstanceOf(Unwrapped.Unlocked.class);
      assertThat(second.unwrap(wrapped, "other".getBytes(UTF_8)))
          .isInstanceOf(Unwrapped.Refused.class);
    }
  }

  @Test
  void bothFilesAreTheOwnersOnly() throws IOException {
    RootKey.open(secrets, true).close();
    for (var name : new String[] {"root-keys", "root-passphrase"}) {
      var rights = Files.getPosixFilePermissions(secrets.resolve(name));
      assertThat(PosixFilePermissions.toString(rights)).isEqualTo("rw-------");
    }
  }

  @Test
  void withoutItsStoreButWithCiphertextThePlatformDoesNotStart() {
    assertThatThrownBy(() -> RootKey.open(secrets, false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("key store is missing");
    assertThat(secrets.resolve("root-keys")).doesNotExist();
  }

  @Test
  void aPassphraseOthersMayReadIsRefused() throws IOException {
    RootKey.open(secrets, true).close();
    Files.setPosixFilePermissions(
        secrets.resolve("root-passphrase"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> RootKey.open(secrets, false)).hasMessageContaining("0600");
  }

  @Test
  void anotherPassphraseDoesNotOpenIt() throws IOException {
    RootKey.open(secrets, true).close();
    Files.writeString(secrets.resolve("root-passphrase"), "guess");
    assertThatThrownBy(() -> RootKey.open(secrets, false)).hasMessageContaining("WRONG_PASSPHRASE");
  }

  @Test
  void aFirstStartCutShortAfterThePassphraseGoesOn() throws IOException {
    RootKey.open(secrets, true).close();
    Files.delete(secrets.resolve("root-keys"));
    RootKey.open(secrets, true).close();
    RootKey.open(secrets, false).close();
    assertThat(Files.size(secrets.resolve("root-passphrase"))).isPositive();
  }
}
