package org.xinqiao.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import org.xinqiao.crypto.Derivation.Label;

/**
 * What a passphrase makes of a key store: the head of its file and the master key. The bytes are
 * {@code head(63) ‖ sealed entries ‖ digest(32)}; see FORMAT.md.
 */
final class KeyStoreLock implements AutoCloseable {
  static final int MAGIC = 0x58514b53; // "XQKS"
  static final int VERSION = 1;
  static final int VERSION_AT = 4;
  static final int DIGEST_BYTES = 32;
  static final int HEAD_BYTES = 63;

  private static final int SUITE_AT = 5;
  private static final int COST_AT = 6;
  private static final int SALT_AT = 15;
  private static final int CHECK_AT = 31;
  private static final String SEAL = "xinqiao key store 1";
  private static final String CHECK = "xinqiao key store check 1";

  private final Suite suite;
  private final byte[] head;
  private final KeyMaterial master;

  private KeyStoreLock(Suite suite, byte[] head, KeyMaterial master) {
    this.suite = suite;
    this.head = head;
    this.master = master;
  }

  static KeyStoreLock create(Suite suite, Argon2Cost cost, char[] passphrase) {
    var fields = ByteBuffer.allocate(HEAD_BYTES).putInt(MAGIC).put((byte) VERSION);
    fields.put((byte) suite.code()).putInt(cost.memoryKib()).putInt(cost.iterations());
    fields.put((byte) cost.parallelism()).put(Randomness.bytes(Argon2.SALT_BYTES));
    var lock = new KeyStoreLock(suite, fields.array(), master(fields.array(), cost, passphrase));
    fields.put(CHECK_AT, lock.check());
    return lock;
  }

  /** Computes the master key of a whole file; empty when its suite or cost makes no sense. */
  static Optional<KeyStoreLock> open(byte[] file, char[] passphrase) {
    var head = Arrays.copyOf(file, HEAD_BYTES);
    var suite = Suite.ofCode(head[SUITE_AT]);
    var cost = cost(head);
    if (suite.isEmpty() || cost.isEmpty()) {
      return Optional.empty();
    }
    var master = master(head, cost.get(), passphrase);
    return Optional.of(new KeyStoreLock(suite.get(), head, master));
  }

  Suite suite() {
    return suite;
  }

  /** Whether the passphrase is the one the store was made with. */
  boolean fits() {
    return MessageDigest.isEqual(check(), Arrays.copyOfRange(head, CHECK_AT, HEAD_BYTES));
  }

  /** The whole file. */
  byte[] seal(SortedMap<String, KeyMaterial> secrets) {
    var plain = KeyStoreEntries.encode(secrets);
    try {
      var body = Bytes.concat(head, new Aead(suite, master, SEAL).seal(plain, head));
      return Bytes.concat(body, digest(suite, body, body.length));
    } finally {
      Bytes.wipe(plain);
    }
  }

  /** The entries of a file, or empty when they do not authenticate or make no sense. */
  Optional<SortedMap<String, KeyMaterial>> unseal(byte[] file) {
    var body = Arrays.copyOf(file, file.length - DIGEST_BYTES);
    var plain = new Aead(suite, master, SEAL).open(body, HEAD_BYTES, head);
    try {
      return plain.flatMap(KeyStoreEntries::decode);
    } finally {
      plain.ifPresent(Bytes::wipe);
    }
  }

  /** Whether the file's digest is right: tells damage from a wrong passphrase. */
  static boolean isWhole(byte[] file) {
    var suite = Suite.ofCode(file[SUITE_AT]);
    if (suite.isEmpty() || file.length < HEAD_BYTES + Aead.OVERHEAD + DIGEST_BYTES) {
      return false;
    }
    var end = file.length - DIGEST_BYTES;
    return MessageDigest.isEqual(
        digest(suite.get(), file, end), Arrays.copyOfRange(file, end, file.length));
  }

  @Override
  public void close() {
    master.close();
  }

  private static byte[] digest(Suite suite, byte[] content, int length) {
    var digest = suite.newDigest();
    digest.update(content, 0, length);
    return digest.digest();
  }

  private byte[] check() {
    var label = new Label(CHECK, new byte[] {(byte) suite.code()});
    var key = Derivation.derive(suite, master, new byte[0], label, Derivation.MAC_BYTES);
    try {
      return Derivation.mac(suite, key, head, CHECK_AT);
    } finally {
      Bytes.wipe(key);
    }
  }

  private static Optional<Argon2Cost> cost(byte[] head) {
    var fields = ByteBuffer.wrap(head, COST_AT, SALT_AT - COST_AT);
    try {
      return Optional.of(new Argon2Cost(fields.getInt(), fields.getInt(), fields.get()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static KeyMaterial master(byte[] head, Argon2Cost cost, char[] passphrase) {
    var salt = Arrays.copyOfRange(head, SALT_AT, CHECK_AT);
    var text = utf8(passphrase);
    var derived = Argon2.hash(text, salt, cost, KeyMaterial.BYTES);
    try {
      return KeyMaterial.of(derived);
    } finally {
      Bytes.wipe(text, derived);
    }
  }

  private static byte[] utf8(char[] passphrase) {
    try {
      return Argon2.utf8(passphrase);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("The passphrase holds half a surrogate pair", e);
    }
  }
}
