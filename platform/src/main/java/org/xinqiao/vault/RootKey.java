package org.xinqiao.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import org.xinqiao.crypto.KeyMaterial;
import org.xinqiao.crypto.KeyStoreFile;
import org.xinqiao.crypto.KeyStoreOpening;
import org.xinqiao.crypto.KeyWrap;
import org.xinqiao.crypto.Suite;
import org.xinqiao.crypto.Unwrapped;
import org.xinqiao.kernel.Secrets;

/**
 * The key above all others, in a key store file outside the data directory. Its passphrase is made
 * at the first start and lies beside it, readable by the platform's own user only.
 */
final class RootKey implements AutoCloseable {
  private static final String NAME = "root/1";
  private static final String STORE = "root-keys";
  private static final String PASSPHRASE = "root-passphrase";

  private final KeyMaterial key;

  private RootKey(KeyMaterial key) {
    this.key = key;
  }

  /**
   * Opens the key store in {@code secrets}; creates it when {@code mayCreate}.
   *
   * @throws IllegalStateException when there is none but there should be, or it cannot be opened
   */
  static RootKey open(Path secrets, boolean mayCreate) {
    var store = secrets.resolve(STORE);
    try {
      if (!Files.exists(store) && !mayCreate) {
        throw new IllegalStateException(
            "密钥库缺失而数据目录已有密文，拒绝启动 / The key store is missing but there is ciphertext: " + store);
      }
      return Files.exists(store) ? existing(store) : created(store);
    } catch (IOException e) {
      throw new UncheckedIOException("密钥库无法使用 / The key store cannot be used: " + store, e);
    }
  }

  private static RootKey created(Path store) throws IOException {
    var passphrase = newPassphrase(store.resolveSibling(PASSPHRASE));
    try (var file = KeyStoreFile.create(store, passphrase, Suite.INTL);
        var fresh = KeyMaterial.generate()) {
      file.put(NAME, fresh);
      return new RootKey(fresh.copy());
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /** A passphrase left by a first start that was cut short before the store is used again. */
  private static char[] newPassphrase(Path file) throws IOException {
    if (!Files.exists(file)) {
      var owner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Files.createFile(file, owner);
    }
    if (Files.size(file) == 0) {
      var fresh = Secrets.token().getBytes(StandardCharsets.US_ASCII);
      Files.write(file, fresh, StandardOpenOption.SYNC, StandardOpenOption.WRITE);
      Arrays.fill(fresh, (byte) 0);
    }
    return passphrase(file);
  }

  private static RootKey existing(Path store) throws IOException {
    var passphrase = passphrase(store.resolveSibling(PASSPHRASE));
    try {
      return switch (KeyStoreFile.open(store, passphrase)) {
        case KeyStoreOpening.Opened(var file) -> rootOf(file);
        case KeyStoreOpening.Refused(var reason) ->
            throw new IllegalStateException(
                "密钥库无法打开 / The key store cannot be opened (" + reason + "): " + store);
      };
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /** The store may be without its key when the first start was cut short; nothing used it then. */
  private static RootKey rootOf(KeyStoreFile file) throws IOException {
    try (file) {
      var known = file.secret(NAME);
      if (known.isPresent()) {
        return new RootKey(known.get());
      }
      try (var fresh = KeyMaterial.generate()) {
        file.put(NAME, fresh);
        return new RootKey(fresh.copy());
      }
    }
  }

  private static char[] passphrase(Path file) throws IOException {
    requireOwnerOnly(file);
    var bytes = Files.readAllBytes(file);
    try {
      CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
      var passphrase = new char[text.remaining()];
      text.get(passphrase);
      return passphrase;
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static void requireOwnerOnly(Path file) throws IOException {
    var allowed = PosixFilePermissions.fromString("rw-------");
    if (!Set.copyOf(allowed).containsAll(Files.getPosixFilePermissions(file))) {
      throw new IllegalStateException(
          "口令文件权限必须为 0600 / The passphrase file must have mode 0600: " + file);
    }
  }

  /** Wraps a key with the algorithms of {@code suite}. */
  byte[] wrap(Suite suite, KeyMaterial secret, byte[] context) {
    return KeyWrap.wrap(suite, key, secret, context);
  }

  /** Unwraps what {@link #wrap} made. */
  Unwrapped unwrap(byte[] wrapped, byte[] context) {
    return KeyWrap.unwrap(key, wrapped, context);
  }

  @Override
  public void close() {
    key.close();
  }
}
