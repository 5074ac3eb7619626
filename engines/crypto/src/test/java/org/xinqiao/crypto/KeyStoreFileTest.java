package org.xinqiao.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.crypto.KeyStoreOpening.Reason;

class KeyStoreFileTest {
  private static final char[] PASSPHRASE = "打开 sesame".toCharArray();

  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("keys");
  }

  private KeyStoreFile create(Suite suite) throws IOException {
    return KeyStoreFile.create(file(), PASSPHRASE, suite, Samples.CHEAP);
  }

  private KeyStoreFile open() throws IOException {
    var opening = KeyStoreFile.open(file(), PASSPHRASE);
    assertThat(opening).isInstanceOf(KeyStoreOpening.Opened.class);
    return ((KeyStoreOpening.Opened) opening).store();
  }

  private Reason refusal(char[] passphrase) throws IOException {
    var opening = KeyStoreFile.open(file(), passphrase);
    assertThat(opening).isInstanceOf(KeyStoreOpening.Refused.class);
    return ((KeyStoreOpening.Refused) opening).reason();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsPutIsThereAfterReopening(Suite suite) throws IOException {
    try (var store = create(suite)) {
      assertThat(store.names()).isEmpty();
      store.put("root", Samples.key(1));
      store.put("log/signer", Samples.key(2));
      store.put("root", Samples.key(3));
      assertThat(store.secret("root")).contains(Samples.key(3));
    }
    try (var store = open()) {
      assertThat(store.suite()).isEqualTo(suite);
      assertThat(store.names()).containsExactly("log/signer", "root");
      assertThat(store.secret("root")).contains(Samples.key(3));
      assertThat(store.secret("log/signer")).contains(Samples.key(2));
      assertThat(store.secret("other")).isEmpty();
      store.remove("root");
      store.remove("never there");
    }
    try (var store = open()) {
      assertThat(store.names()).containsExactly("log/signer");
    }
  }

  @Test
  void theFileIsTheOwnersAloneAndNothingIsLeftBeside() throws IOException {
    try (var store = create(Suite.INTL)) {
      store.put("root", Samples.key(1));
    }
    try (var files = Files.list(directory)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("keys", "keys.lock");
    }
    for (var path : new Path[] {file(), directory.resolve("keys.lock")}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rw-------");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx"})
  void aFileOthersMayTouchIsRefused(String mode) throws IOException {
    create(Suite.INTL).close();
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(mode));
    assertThat(refusal(PASSPHRASE)).isEqualTo(Reason.NOT_PRIVATE);
  }

  @Test
  void aFileStricterThanNeededIsOpened() throws IOException {
    create(Suite.INTL).close();
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("r--------"));
    open().close();
  }

  @ParameterizedTest
  @EnumSource
  void aWrongPassphraseIsToldApartFromDamage(Suite suite) throws IOException {
    try (var store = create(suite)) {
      store.put("root", Samples.key(1));
    }
    assertThat(refusal("打开 Sesame".toCharArray())).isEqualTo(Reason.WRONG_PASSPHRASE);
    assertThat(refusal(new char[0])).isEqualTo(Reason.WRONG_PASSPHRASE);
    var whole = Files.readAllBytes(file());
    for (int bit = 0; bit < whole.length * 8; bit++) {
      var damaged = whole.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file(), damaged);
      var reason = refusal(PASSPHRASE);
      var at = bit / 8;
      assertThat(reason)
          .as("bit %d", bit)
          .isEqualTo(
              at < 4 ? Reason.NOT_A_KEY_STORE : at < 5 ? Reason.UNKNOWN_VERSION : Reason.DAMAGED);
    }
  }

  @Test
  void everyTruncationIsRefused() throws IOException {
    try (var store = create(Suite.INTL)) {
      store.put("root", Samples.key(1));
    }
    var whole = Files.readAllBytes(file());
    for (int length = 0; length < whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      assertThat(refusal(PASSPHRASE)).isIn(Reason.NOT_A_KEY_STORE, Reason.DAMAGED);
    }
    Files.write(file(), Bytes.concat(whole, new byte[1]));
    assertThat(refusal(PASSPHRASE)).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void aForgedDigestDoesNotMakeDamageWhole() throws IOException {
    try (var store = create(Suite.INTL)) {
      store.put("root", Samples.key(1));
    }
    var bytes = Files.readAllBytes(file());
    bytes[KeyStoreLock.HEAD_BYTES + 20] ^= 1;
    var body = Arrays.copyOf(bytes, bytes.length - 32);
    Files.write(file(), Bytes.concat(body, Suite.INTL.digest(body).bytes()));
    assertThat(refusal(PASSPHRASE)).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void aForgedCostIsRefusedBeforeItIsPaid() throws IOException {
    create(Suite.INTL).close();
    var body = Arrays.copyOf(Files.readAllBytes(file()), (int) Files.size(file()) - 32);
    body[6] = 0x7f;
    Files.write(file(), Bytes.concat(body, Suite.INTL.digest(body).bytes()));
    assertThat(refusal(PASSPHRASE)).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void filesOfOtherKindsAreRefused() throws IOException {
    Files.createFile(file(), PrivateFile.mode());
    Files.write(file(), new byte[200]);
    assertThat(refusal(PASSPHRASE)).isEqualTo(Reason.NOT_A_KEY_STORE);
    Files.write(file(), new byte[(1 << 20) + 1]);
    assertThat(refusal(PASSPHRASE)).isEqualTo(Reason.NOT_A_KEY_STORE);
    Files.delete(file());
    assertThatThrownBy(() -> KeyStoreFile.open(file(), PASSPHRASE))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void anExistingFileIsNeverReplacedByANewStore() throws IOException {
    try (var store = create(Suite.INTL)) {
      store.put("root", Samples.key(1));
    }
    assertThatThrownBy(() -> create(Suite.SM)).isInstanceOf(FileAlreadyExistsException.class);
    try (var store = open();
        var files = Files.list(directory)) {
      assertThat(store.names()).containsExactly("root");
      assertThat(files.filter(path -> path.toString().endsWith(".new"))).isEmpty();
    }
  }

  @Test
  void aStoreChangedBySomeoneElseIsNotOverwritten() throws IOException {
    try (var mine = create(Suite.INTL);
        var theirs = open()) {
      theirs.put("theirs", Samples.key(1));
      assertThatThrownBy(() -> mine.put("mine", Samples.key(2)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("changed by someone else");
      assertThat(mine.names()).isEmpty();
    }
    try (var store = open()) {
      assertThat(store.names()).containsExactly("theirs");
    }
  }

  @Test
  void aFailedWriteLeavesTheOldContent() throws IOException {
    try (var store = create(Suite.INTL)) {
      store.put("root", Samples.key(1));
      Files.move(file(), directory.resolve("away"));
      assertThatThrownBy(() -> store.put("root", Samples.key(2))).isInstanceOf(IOException.class);
      Files.move(directory.resolve("away"), file());
      assertThat(store.secret("root")).contains(Samples.key(1));
      store.put("root", Samples.key(3));
    }
    try (var store = open()) {
      assertThat(store.secret("root")).contains(Samples.key(3));
    }
  }

  @Test
  void aLinkToTheFileStaysALink() throws IOException {
    create(Suite.INTL).close();
    var link = Files.createSymbolicLink(directory.resolve("link"), file());
    var opening = (KeyStoreOpening.Opened) KeyStoreFile.open(link, PASSPHRASE);
    try (var store = opening.store()) {
      store.put("root", Samples.key(1));
    }
    assertThat(link).isSymbolicLink();
    try (var store = open()) {
      assertThat(store.names()).containsExactly("root");
    }
  }

  @Test
  void aNewPassphraseReplacesTheOld() throws IOException {
    var next = "another".toCharArray();
    try (var store = create(Suite.SM)) {
      store.put("root", Samples.key(1));
      store.changePassphrase(next, new Argon2Cost(128, 1, 1));
      store.put("more", Samples.key(2));
    }
    assertThat(refusal(PASSPHRASE)).isEqualTo(Reason.WRONG_PASSPHRASE);
    var opening = (KeyStoreOpening.Opened) KeyStoreFile.open(file(), next);
    assertThat(opening.store().names()).containsExactly("more", "root");
    opening.store().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Root", "钥", "-x", "a b", "a\n"})
  void oddNamesAreRefused(String name) throws IOException {
    try (var store = create(Suite.INTL)) {
      assertThatThrownBy(() -> store.put(name, Samples.key(1)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> store.put("a".repeat(101), Samples.key(1)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void unfitPassphrasesAreRefused() {
    for (var passphrase : new char[][] {{}, {'\ud83d'}}) {
      assertThatThrownBy(() -> KeyStoreFile.create(file(), passphrase, Suite.INTL, Samples.CHEAP))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(file()).doesNotExist();
  }

  @Test
  void theUsualCostIsThatOfAKeyStore() throws IOException {
    KeyStoreFile.create(file(), PASSPHRASE, Suite.INTL).close();
    try (var store = open()) {
      assertThat(store).hasToString("KeyStoreFile[" + file() + ", 0 secrets]");
    }
  }

  @Test
  void secretsHandedOutAreCopies() throws IOException {
    try (var store = create(Suite.INTL)) {
      var key = Samples.key(1);
      store.put("root", key);
      key.close();
      store.secret("root").orElseThrow().close();
      assertThat(store.secret("root")).contains(Samples.key(1));
    }
  }
}
