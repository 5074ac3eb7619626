package org.xinqiao.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An offline proof that an entry is logged (C2SP tlog-proof): inclusion under a signed checkpoint.
 *
 * @param index of the entry
 * @param path hashes from the leaf's sibling upwards
 * @param checkpoint the log's note, with any cosignatures
 * @param extra unauthenticated opaque data in base64, or the empty string
 */
public record TlogProof(long index, List<Hash> path, SignedNote checkpoint, String extra) {
  private static final String HEADER = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";
  private static final int MAX_PATH = 63;

  /** Refuses what could not be written. */
  public TlogProof {
    path = List.copyOf(path);
    if (index < 0 || path.size() > MAX_PATH) {
      throw new IllegalArgumentException("no proof for index " + index);
    }
    if (ParseRefusal.catching(() -> Base64Text.decode("extra", extra))
        instanceof Parsed.Malformed) {
      throw new IllegalArgumentException("extra data is not base64");
    }
  }

  /** Joins an inclusion proof with the checkpoint it leads to. */
  public static TlogProof of(InclusionProof proof, SignedNote checkpoint) {
    return new TlogProof(proof.index(), proof.path(), checkpoint, "");
  }

  /** Reads the text form. */
  public static Parsed<TlogProof> parse(byte[] proof) {
    return ParseRefusal.catching(() -> parseStrictly(proof));
  }

  private static TlogProof parseStrictly(byte[] proof) throws ParseRefusal {
    if (proof.length > 2 * SignedNote.MAX_BYTES) {
      throw new ParseRefusal("proof", "is too long");
    }
    // Latin-1 maps bytes to characters one to one, so offsets hold for the UTF-8 note behind.
    String all = new String(proof, StandardCharsets.ISO_8859_1);
    int blank = all.indexOf("\n\n");
    if (blank < 0) {
      throw new ParseRefusal("proof", "has no empty line before the checkpoint");
    }
    List<String> lines = new ArrayList<>(List.of(all.substring(0, blank).split("\n", -1)));
    if (!lines.removeFirst().equals(HEADER)) {
      throw new ParseRefusal("line 1", "is not " + HEADER);
    }
    String extra = extra(lines);
    if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
      throw new ParseRefusal("index", "is missing");
    }
    long index = Decimal.parse("index", lines.removeFirst().substring(INDEX.length()));
    String note = all.substring(blank + 2);
    return new TlogProof(
        index,
        path(lines),
        SignedNote.parseStrictly(note.getBytes(StandardCharsets.ISO_8859_1)),
        extra);
  }

  private static String extra(List<String> lines) throws ParseRefusal {
    if (lines.isEmpty() || !lines.getFirst().startsWith(EXTRA)) {
      return "";
    }
    String extra = lines.removeFirst().substring(EXTRA.length());
    Base64Text.decode("extra", extra);
    return extra;
  }

  private static List<Hash> path(List<String> lines) throws ParseRefusal {
    if (lines.size() > MAX_PATH) {
      throw new ParseRefusal("path", "has more than " + MAX_PATH + " hashes");
    }
    List<Hash> path = new ArrayList<>();
    for (String line : lines) {
      path.add(Hash.parseStrictly("path hash " + (path.size() + 1), line));
    }
    return path;
  }

  /** Checks everything: signature by a trusted key, origin, inclusion of the leaf. */
  public Verification verify(Hash leaf, NoteVerifier trusted) {
    return switch (Checkpoint.open(checkpoint, trusted)) {
      case Checkpoint.Opened.Refused(String where, String why) ->
          new Verification.Broken("checkpoint " + where, why);
      case Checkpoint.Opened.Trusted(Checkpoint opened) -> inclusion(opened, leaf);
    };
  }

  Verification inclusion(Checkpoint opened, Hash leaf) {
    TreeHead head = opened.head();
    return new InclusionProof(index, head.size(), path).verify(leaf, head.root());
  }

  /** The text form. */
  public String format() {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    if (!extra.isEmpty()) {
      text.append(EXTRA).append(extra).append('\n');
    }
    text.append(INDEX).append(index).append('\n');
    path.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(checkpoint.format()).toString();
  }

  /** The text form in UTF-8. */
  public byte[] bytes() {
    return format().getBytes(StandardCharsets.UTF_8);
  }
}
