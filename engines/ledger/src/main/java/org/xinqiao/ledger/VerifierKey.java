package org.xinqiao.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public Ed25519 key that verifies notes, written {@code name+keyid+base64} (a "vkey" of C2SP
 * signed-note). Immutable; two are equal when their text is.
 */
public final class VerifierKey {
  private static final byte TYPE_ED25519 = 1;

  private final String name;
  private final int keyId;
  private final PublicKey key;
  private final String text;

  private VerifierKey(String name, byte[] raw) throws GeneralSecurityException {
    byte[] typed = new byte[1 + raw.length];
    ByteBuffer.wrap(typed).put(TYPE_ED25519).put(raw);
    this.name = name;
    this.keyId = keyId(name, typed);
    this.key = Ed25519.publicKey(raw);
    this.text = name + '+' + hex(keyId) + '+' + Base64.getEncoder().encodeToString(typed);
  }

  /** Makes a verifier key of a raw 32-byte public key (RFC 8032). */
  public static VerifierKey ed25519(String name, byte[] publicKey) {
    if (!KeyNames.isValid(name) || publicKey.length != Ed25519.KEY_BYTES) {
      throw new IllegalArgumentException("not a key name with an Ed25519 key: " + name);
    }
    try {
      return new VerifierKey(name, publicKey);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 public key", e);
    }
  }

  /** Reads a vkey. Only type 0x01 is known; the key id must be the recommended hash. */
  public static Parsed<VerifierKey> parse(String vkey) {
    return ParseRefusal.catching(() -> parseStrictly(vkey));
  }

  private static VerifierKey parseStrictly(String vkey) throws ParseRefusal {
    // Base64 has pluses too: only the first two separate.
    String[] parts = vkey.split("\\+", 3);
    if (parts.length != 3 || !KeyNames.isValid(parts[0])) {
      throw new ParseRefusal("vkey", "is not name+keyid+base64");
    }
    byte[] typed = Base64Text.decode("vkey", parts[2]);
    if (typed.length != 1 + Ed25519.KEY_BYTES || typed[0] != TYPE_ED25519) {
      throw new ParseRefusal("vkey", "is not an Ed25519 key (type 0x01)");
    }
    if (!parts[1].equals(hex(keyId(parts[0], typed)))) {
      throw new ParseRefusal("vkey", "has a key id that is not its own");
    }
    try {
      return new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    } catch (GeneralSecurityException e) {
      throw new ParseRefusal("vkey", "holds no point of Ed25519");
    }
  }

  private static int keyId(String name, byte[] typed) {
    MessageDigest digest = Hashes.sha256();
    digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest.digest(typed)).getInt();
  }

  private static String hex(int keyId) {
    return HexFormat.of().toHexDigits(keyId);
  }

  /** Name of the key; a log's key carries the log's origin. */
  public String name() {
    return name;
  }

  /** First four bytes of the key's hash, big-endian. */
  public int keyId() {
    return keyId;
  }

  boolean made(NoteSignature signature) {
    return keyId == signature.keyId() && name.equals(signature.name());
  }

  boolean accepts(String noteText, NoteSignature signature) {
    byte[] message = noteText.getBytes(StandardCharsets.UTF_8);
    return Ed25519.holds(key, message, signature.signature());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The vkey. */
  @Override
  public String toString() {
    return text;
  }
}
