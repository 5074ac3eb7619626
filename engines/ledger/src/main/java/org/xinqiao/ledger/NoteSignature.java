package org.xinqiao.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/** One signature line of a note: who claims to have signed, and the bytes. Immutable. */
public final class NoteSignature {
  private static final String PREFIX = "\u2014 ";

  private final String name;
  private final int keyId;
  private final byte[] signature;

  NoteSignature(String name, int keyId, byte[] signature) {
    this.name = name;
    this.keyId = keyId;
    this.signature = signature;
  }

  /** Reads a line {@code — name base64} without its newline. */
  static NoteSignature parse(String where, String line) throws ParseRefusal {
    int space = line.lastIndexOf(' ');
    if (!line.startsWith(PREFIX) || space < PREFIX.length()) {
      throw new ParseRefusal(where, "not a signature line");
    }
    String name = line.substring(PREFIX.length(), space);
    if (!KeyNames.isValid(name)) {
      throw new ParseRefusal(where, "the key name is empty or holds a space or a plus");
    }
    byte[] bytes = Base64Text.decode(where, line.substring(space + 1));
    if (bytes.length < 5) {
      throw new ParseRefusal(where, "too short for a key id and a signature");
    }
    byte[] signature = Arrays.copyOfRange(bytes, 4, bytes.length);
    return new NoteSignature(name, ByteBuffer.wrap(bytes).getInt(), signature);
  }

  /** Name of the key. */
  public String name() {
    return name;
  }

  /** First four bytes of the key's hash, big-endian. */
  public int keyId() {
    return keyId;
  }

  byte[] signature() {
    return signature;
  }

  /** The line without its newline. */
  public String line() {
    byte[] joined = new byte[4 + signature.length];
    ByteBuffer.wrap(joined).putInt(keyId).put(signature);
    return PREFIX + name + ' ' + Base64.getEncoder().encodeToString(joined);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteSignature that
        && keyId == that.keyId
        && name.equals(that.name)
        && Arrays.equals(signature, that.signature);
  }

  @Override
  public int hashCode() {
    return 31 * keyId + Arrays.hashCode(signature);
  }

  /** The line without its newline. */
  @Override
  public String toString() {
    return line();
  }
}
