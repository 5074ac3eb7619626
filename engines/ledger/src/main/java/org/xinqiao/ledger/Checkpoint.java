package org.xinqiao.ledger;

import java.util.Arrays;
import java.util.List;

/**
 * A log's statement of its size and root (C2SP tlog-checkpoint).
 *
 * @param origin names the log; also the name of its key
 * @param head size and root
 * @param extensions opaque further lines, usually none
 */
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {
  /** Whether a signed checkpoint may be relied on. */
  public sealed interface Opened {
    /** Signed by a trusted key that bears the log's name. */
    record Trusted(Checkpoint checkpoint) implements Opened {}

    /**
     * Not to be relied on.
     *
     * @param where the part that failed
     * @param why one English sentence without the closing full stop
     */
    record Refused(String where, String why) implements Opened {}
  }

  /** Refuses lines that cannot be written. */
  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (!isLine(origin) || !extensions.stream().allMatch(Checkpoint::isLine)) {
      throw new IllegalArgumentException("an origin or extension line is empty or has controls");
    }
  }

  /** A checkpoint without extension lines. */
  public static Checkpoint of(String origin, TreeHead head) {
    return new Checkpoint(origin, head, List.of());
  }

  /** Reads the text of a note; the signatures are not part of it. */
  public static Parsed<Checkpoint> parse(String text) {
    return ParseRefusal.catching(() -> parseStrictly(text));
  }

  private static Checkpoint parseStrictly(String text) throws ParseRefusal {
    if (!text.endsWith("\n")) {
      throw new ParseRefusal("checkpoint", "does not end with a newline");
    }
    List<String> lines = Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
    if (lines.size() < 3) {
      throw new ParseRefusal("checkpoint", "has fewer than three lines");
    }
    if (!lines.stream().allMatch(Checkpoint::isLine)) {
      throw new ParseRefusal("checkpoint", "has an empty line or a control character");
    }
    long size = Decimal.parse("size", lines.get(1));
    Hash root = Hash.parseStrictly("root", lines.get(2));
    if (size == 0 && !root.equals(Hashes.EMPTY)) {
      throw new ParseRefusal("root", "is not the root of an empty tree");
    }
    return new Checkpoint(
        lines.getFirst(), new TreeHead(size, root), lines.subList(3, lines.size()));
  }

  /** Verifies the note and reads it; the origin must be the name of a trusted key that signed. */
  public static Opened open(SignedNote note, NoteVerifier trusted) {
    return switch (trusted.verify(note)) {
      case NoteVerifier.Verdict.Refused(String why) -> new Opened.Refused("signature", why);
      case NoteVerifier.Verdict.Trusted verdict ->
          switch (parse(note.text())) {
            case Parsed.Malformed<Checkpoint>(String where, String why) ->
                new Opened.Refused(where, why);
            case Parsed.Read<Checkpoint>(Checkpoint checkpoint) ->
                verdict.signers().stream().anyMatch(key -> key.name().equals(checkpoint.origin))
                    ? new Opened.Trusted(checkpoint)
                    : new Opened.Refused("origin", "no signing key is named " + checkpoint.origin);
          };
    };
  }

  /** The signed text: every line with its newline. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(head.size()).append('\n');
    text.append(head.root().base64()).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private static boolean isLine(String line) {
    return !line.isEmpty() && line.chars().noneMatch(c -> c < ' ');
  }
}
