package org.xinqiao.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.List;

/** Signs notes with Ed25519. Deterministic: one text has one signature. Thread-safe. */
public final class NoteSigner {
  private final VerifierKey verifierKey;
  private final PrivateKey key;

  private NoteSigner(VerifierKey verifierKey, PrivateKey key) {
    this.verifierKey = verifierKey;
    this.key = key;
  }

  /**
   * Makes a signer.
   *
   * @param name of the key: non-empty, no spaces, no plus; a log uses its origin
   * @param seed 32 secret bytes (RFC 8032); copied and the copy erased, the caller's stays as it is
   */
  public static NoteSigner ed25519(String name, byte[] seed) {
    if (seed.length != Ed25519.KEY_BYTES) {
      throw new IllegalArgumentException("a seed has 32 bytes");
    }
    byte[] copy = seed.clone();
    try {
      VerifierKey verifierKey = VerifierKey.ed25519(name, Ed25519.publicBytes(copy));
      NoteSigner signer = new NoteSigner(verifierKey, Ed25519.privateKey(copy));
      signer.proveOwnKey();
      return signer;
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform has Ed25519", e);
    } finally {
      Arrays.fill(copy, (byte) 0);
    }
  }

  private void proveOwnKey() {
    if (!verifierKey.accepts("probe\n", signature("probe\n"))) {
      throw new AssertionError("the public key does not belong to the seed");
    }
  }

  /** The public half. */
  public VerifierKey verifierKey() {
    return verifierKey;
  }

  /** Signs a note's text, which must end with a newline and hold no other control characters. */
  public SignedNote sign(String text) {
    return new SignedNote(text, List.of(signature(text)));
  }

  /** The signature line alone, to be added to a note that others signed. */
  public NoteSignature signature(String text) {
    try {
      byte[] signature = Ed25519.sign(key, text.getBytes(StandardCharsets.UTF_8));
      return new NoteSignature(verifierKey.name(), verifierKey.keyId(), signature);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("an Ed25519 key signs everything", e);
    }
  }
}
