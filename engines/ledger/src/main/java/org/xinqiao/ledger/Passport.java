package org.xinqiao.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The readable half of a passport bundle: whose passport, of what, and the lines of its story.
 *
 * @param id digital identity of the datum: 8 to 64 lower-case letters, digits and single hyphens
 * @param identity metadata fixed at minting; its digest stands in the minting entry
 * @param lines oldest first, at least the minting line
 */
public record Passport(String id, Json.Obj identity, List<Line> lines) {
  /** Action of the entry that brings a passport into being. */
  public static final String MINT = "passport.mint";

  private static final long VERSION = 1;
  private static final Pattern IDENTITY = Pattern.compile("[a-z0-9](-?[a-z0-9]){7,63}");

  /**
   * One event.
   *
   * @param index of the entry in the log
   * @param action as in the entry
   * @param at as the entry's {@code ts}: RFC 3339, UTC, microseconds
   * @param summary the exporter's words, which nothing proves
   */
  public record Line(long index, String action, String at, Sentence summary) {
    /** Refuses a negative index. */
    public Line {
      if (index < 0) {
        throw new IllegalArgumentException("no entry " + index);
      }
    }

    Json.Obj json() {
      return Json.object()
          .with("index", index)
          .with("action", action)
          .with("at", at)
          .with("summary", Json.object().with("zh", summary.zh()).with("en", summary.en()));
    }
  }

  /** Refuses an id that is no digital identity. */
  public Passport {
    lines = List.copyOf(lines);
    if (!IDENTITY.matcher(id).matches()) {
      throw new IllegalArgumentException("not a digital identity: " + id);
    }
  }

  /** Digest of an identity as the minting entry must carry it in {@code identity_digest}. */
  public static Hash identityDigest(Json.Obj identity) {
    return Hashes.plain(CanonicalJson.write(identity));
  }

  /** The canonical JSON of {@code passport.json}. */
  public byte[] bytes() {
    List<Json> story = lines.stream().<Json>map(Line::json).toList();
    return CanonicalJson.write(
        Json.object()
            .with("v", VERSION)
            .with("passport", id)
            .with("identity", identity)
            .with("lines", new Json.Array(story)));
  }

  /** Reads {@code passport.json}: canonical, with exactly the members of the format. */
  public static Parsed<Passport> parse(byte[] json) {
    return ParseRefusal.catching(() -> parseStrictly(json));
  }

  private static Passport parseStrictly(byte[] json) throws ParseRefusal {
    Json.Obj top =
        exactly(
            "passport.json",
            ParseRefusal.open(CanonicalJson.parse(json)),
            Set.of("v", "passport", "identity", "lines"));
    if (top.whole("v").orElse(0) != VERSION) {
      throw new ParseRefusal("v", "is not 1");
    }
    String id = need("passport", top.text("passport"));
    if (!IDENTITY.matcher(id).matches()) {
      throw new ParseRefusal("passport", "is not a digital identity");
    }
    Json.Obj identity = need("identity", top.object("identity"));
    if (!(top.members().get("lines") instanceof Json.Array(List<Json> values))) {
      throw new ParseRefusal("lines", "is not an array");
    }
    List<Line> lines = new ArrayList<>();
    for (Json value : values) {
      lines.add(line("lines[" + lines.size() + "]", value));
    }
    Passport passport = new Passport(id, identity, lines);
    if (!Arrays.equals(passport.bytes(), json)) {
      throw new ParseRefusal("passport.json", "is not canonical JSON");
    }
    return passport;
  }

  private static Line line(String where, Json value) throws ParseRefusal {
    Json.Obj line = exactly(where, value, Set.of("index", "action", "at", "summary"));
    Json.Obj summary =
        exactly(where, need(where + ".summary", line.object("summary")), Set.of("zh", "en"));
    long index = line.whole("index").orElse(-1);
    if (index < 0) {
      throw new ParseRefusal(where + ".index", "is not a number from 0");
    }
    return new Line(
        index,
        need(where + ".action", line.text("action")),
        need(where + ".at", line.text("at")),
        new Sentence(
            need(where + ".summary.zh", summary.text("zh")),
            need(where + ".summary.en", summary.text("en"))));
  }

  private static Json.Obj exactly(String where, Json value, Set<String> names) throws ParseRefusal {
    if (!(value instanceof Json.Obj object) || !object.members().keySet().equals(names)) {
      throw new ParseRefusal(
          where, "is not an object with exactly " + names.stream().sorted().toList());
    }
    return object;
  }

  private static <T> T need(String where, Optional<T> value) throws ParseRefusal {
    return value.orElseThrow(() -> new ParseRefusal(where, "is missing or of another type"));
  }
}
