package org.xinqiao.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text with the signatures below it (C2SP signed-note). Nothing is verified yet: see {@link
 * NoteVerifier}.
 *
 * @param text ends with a newline; no control characters but newlines
 * @param signatures 1 to 64
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
  /** Notes beyond this length, in bytes, are not read. */
  public static final int MAX_BYTES = 1 << 20;

  private static final int MAX_SIGNATURES = 64;

  /** Refuses what {@link #parse} would refuse. */
  public SignedNote {
    signatures = List.copyOf(signatures);
    if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
      throw new IllegalArgumentException("a note has 1 to 64 signatures");
    }
    if (!text.endsWith("\n") || hasControls(text)) {
      throw new IllegalArgumentException("not the text of a note");
    }
  }

  /** Reads a note. */
  public static Parsed<SignedNote> parse(byte[] note) {
    return ParseRefusal.catching(() -> parseStrictly(note));
  }

  static SignedNote parseStrictly(byte[] note) throws ParseRefusal {
    String all = utf8(note);
    if (hasControls(all)) {
      throw new ParseRefusal("note", "holds a control character");
    }
    int blank = all.lastIndexOf("\n\n");
    if (blank < 0 || !all.endsWith("\n") || blank + 2 >= all.length()) {
      throw new ParseRefusal("note", "is not a text, an empty line and signature lines");
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : all.substring(blank + 2, all.length() - 1).split("\n", -1)) {
      if (signatures.size() == MAX_SIGNATURES) {
        throw new ParseRefusal("note", "has more than 64 signatures");
      }
      String where = "signature line " + (signatures.size() + 1);
      signatures.add(NoteSignature.parse(where, line));
    }
    return new SignedNote(all.substring(0, blank + 1), signatures);
  }

  private static String utf8(byte[] note) throws ParseRefusal {
    if (note.length > MAX_BYTES) {
      throw new ParseRefusal("note", "is longer than " + MAX_BYTES + " bytes");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString();
    } catch (CharacterCodingException e) {
      throw new ParseRefusal("note", "is not UTF-8");
    }
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(c -> c < ' ' && c != '\n');
  }

  /** The same note with one more signature line, for instance a witness's. */
  public SignedNote with(NoteSignature more) {
    return new SignedNote(text, Stream.concat(signatures.stream(), Stream.of(more)).toList());
  }

  /** The note as a string. */
  public String format() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature.line()).append('\n'));
    return note.toString();
  }

  /** The note in UTF-8. */
  public byte[] bytes() {
    return format().getBytes(StandardCharsets.UTF_8);
  }
}
