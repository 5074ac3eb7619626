package org.xinqiao.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xinqiao.crypto.KeyStoreOpening.Opened;
import org.xinqiao.crypto.KeyStoreOpening.Reason;
import org.xinqiao.crypto.KeyStoreOpening.Refused;

/**
 * A file of named secrets of 32 bytes under a passphrase: root keys and seeds of signing keys. Its
 * key comes from the passphrase by Argon2id, its content is encrypted with the suite's AEAD. Only
 * the owner may access the file (mode 0600). Every change writes a whole new file beside the old
 * one, forces it to disk and renames it. Needs a POSIX file system. Safe for all threads.
 */
public final class KeyStoreFile implements AutoCloseable {
  private static final int MAX_BYTES = 1 << 20;

  private final Path file;
  private final SortedMap<String, KeyMaterial> secrets;
  private KeyStoreLock lock;
  private byte[] stored;

  private KeyStoreFile(
      Path file, KeyStoreLock lock, SortedMap<String, KeyMaterial> secrets, byte[] stored) {
    this.file = file;
    this.lock = lock;
    this.secrets = secrets;
    this.stored = stored;
  }

  /**
   * Makes a new, empty key store.
   *
   * @throws java.nio.file.FileAlreadyExistsException when there is a file of this name
   * @throws IllegalArgumentException when the passphrase is empty or no Unicode text
   */
  public static KeyStoreFile create(Path file, char[] passphrase, Suite suite) throws IOException {
    return create(file, passphrase, suite, Argon2Cost.KEY_STORE);
  }

  /** As {@link #create(Path, char[], Suite)}, at another cost of the passphrase. */
  public static KeyStoreFile create(Path file, char[] passphrase, Suite suite, Argon2Cost cost)
      throws IOException {
    requireText(passphrase);
    var lock = KeyStoreLock.create(suite, cost, passphrase);
    var secrets = new TreeMap<String, KeyMaterial>();
    var content = lock.seal(secrets);
    try {
      PrivateFile.create(file, content);
    } catch (IOException e) {
      lock.close();
      throw e;
    }
    return new KeyStoreFile(file, lock, secrets, digest(content));
  }

  /**
   * Opens a key store; the caller wipes the passphrase.
   *
   * @throws IOException when the file is missing or cannot be read
   * @throws IllegalArgumentException when the passphrase is no Unicode text
   */
  public static KeyStoreOpening open(Path file, char[] passphrase) throws IOException {
    if (!PrivateFile.isPrivate(file)) {
      return new Refused(Reason.NOT_PRIVATE);
    }
    if (Files.size(file) > MAX_BYTES) {
      return new Refused(Reason.NOT_A_KEY_STORE);
    }
    var content = Files.readAllBytes(file);
    var fault = fault(content);
    if (fault.isPresent()) {
      return new Refused(fault.get());
    }
    var lock = KeyStoreLock.open(content, passphrase);
    if (lock.isEmpty()) {
      return new Refused(Reason.DAMAGED);
    }
    // Saving renames: it must replace the file itself, not a link that leads to it.
    return unseal(file.toRealPath(), content, lock.get());
  }

  /** The suite whose AEAD protects the file. */
  public synchronized Suite suite() {
    return lock.suite();
  }

  /** The names of the secrets, in order; a copy. */
  public synchronized List<String> names() {
    return List.copyOf(secrets.keySet());
  }

  /** The secret of this name, a copy for the caller to close; empty when there is none. */
  public synchronized Optional<KeyMaterial> secret(String name) {
    return Optional.ofNullable(secrets.get(name)).map(KeyMaterial::copy);
  }

  /**
   * Adds a secret or replaces the one of this name; on disk when this returns, unchanged when it
   * throws.
   *
   * @param name 1 to 100 of {@code a-z 0-9 . _ / -}, beginning with a letter or digit
   * @throws IOException when writing failed, or someone else changed the file since it was opened
   */
  public synchronized void put(String name, KeyMaterial secret) throws IOException {
    if (!KeyStoreEntries.isName(name)) {
      throw new IllegalArgumentException("Not a name for a secret: " + name);
    }
    var changed = new TreeMap<>(secrets);
    changed.put(name, secret);
    if (changed.size() > KeyStoreEntries.MAX) {
      throw new IllegalArgumentException("A key store holds " + KeyStoreEntries.MAX + " secrets");
    }
    save(lock, changed);
    wipe(secrets.put(name, secret.copy()));
  }

  /** Removes a secret for good; throws as {@link #put}. Nothing happens when there is none. */
  public synchronized void remove(String name) throws IOException {
    if (secrets.containsKey(name)) {
      var changed = new TreeMap<>(secrets);
      changed.remove(name);
      save(lock, changed);
      wipe(secrets.remove(name));
    }
  }

  /** Encrypts the file anew under another passphrase at this cost; throws as {@link #put}. */
  public synchronized void changePassphrase(char[] passphrase, Argon2Cost cost) throws IOException {
    requireText(passphrase);
    var next = KeyStoreLock.create(lock.suite(), cost, passphrase);
    var replaced = next;
    try {
      save(next, secrets);
      replaced = lock;
      lock = next;
    } finally {
      replaced.close();
    }
  }

  /** Wipes the secrets from memory. */
  @Override
  public synchronized void close() {
    lock.close();
    secrets.values().forEach(KeyMaterial::close);
    secrets.clear();
  }

  /** Shows the file and the number of secrets only. */
  @Override
  public synchronized String toString() {
    return "KeyStoreFile[" + file + ", " + secrets.size() + " secrets]";
  }

  private void save(KeyStoreLock lock, SortedMap<String, KeyMaterial> content) throws IOException {
    var bytes = lock.seal(content);
    var guard = file.resolveSibling(file.getFileName() + ".lock");
    var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(guard, options, PrivateFile.mode());
        var held = channel.tryLock()) {
      if (held == null) {
        throw new IOException("Another process is writing " + file);
      }
      // Writing over what another process added would lose its keys, hence its objects.
      if (!Arrays.equals(digest(Files.readAllBytes(file)), stored)) {
        throw new IOException(file + " was changed by someone else; open it again");
      }
      PrivateFile.replace(file, bytes);
      stored = digest(bytes);
    } catch (OverlappingFileLockException e) {
      throw new IOException("Another thread is writing " + file, e);
    }
  }

  private static Optional<Reason> fault(byte[] content) {
    if (content.length < KeyStoreLock.HEAD_BYTES
        || ByteBuffer.wrap(content).getInt() != KeyStoreLock.MAGIC) {
      return Optional.of(Reason.NOT_A_KEY_STORE);
    }
    if (content[KeyStoreLock.VERSION_AT] != KeyStoreLock.VERSION) {
      return Optional.of(Reason.UNKNOWN_VERSION);
    }
    return KeyStoreLock.isWhole(content) ? Optional.empty() : Optional.of(Reason.DAMAGED);
  }

  private static KeyStoreOpening unseal(Path file, byte[] content, KeyStoreLock lock) {
    if (!lock.fits()) {
      lock.close();
      return new Refused(Reason.WRONG_PASSPHRASE);
    }
    var secrets = lock.unseal(content);
    if (secrets.isEmpty()) {
      lock.close();
      return new Refused(Reason.DAMAGED);
    }
    return new Opened(new KeyStoreFile(file, lock, secrets.get(), digest(content)));
  }

  private static byte[] digest(byte[] content) {
    return Arrays.copyOfRange(
        content, Math.max(0, content.length - KeyStoreLock.DIGEST_BYTES), content.length);
  }

  private static void wipe(@Nullable KeyMaterial secret) {
    if (secret != null) {
      secret.close();
    }
  }

  private static void requireText(char[] passphrase) {
    if (passphrase.length == 0) {
      throw new IllegalArgumentException("An empty passphrase");
    }
  }
}
