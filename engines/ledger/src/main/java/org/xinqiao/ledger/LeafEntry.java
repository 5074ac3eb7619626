package org.xinqiao.ledger;

/**
 * The fields of a platform entry that a passport relies on; all others are tolerated unread. Absent
 * optional texts are empty.
 */
record LeafEntry(
    String object, String action, String ts, String objectPrev, String identityDigest) {
  static Parsed<LeafEntry> parse(byte[] entry) {
    return ParseRefusal.catching(() -> parseStrictly(entry));
  }

  private static LeafEntry parseStrictly(byte[] entry) throws ParseRefusal {
    if (entry.length > EntryBundle.MAX_ENTRY) {
      throw new ParseRefusal("entry", "is longer than " + EntryBundle.MAX_ENTRY + " bytes");
    }
    if (!(ParseRefusal.open(CanonicalJson.parse(entry)) instanceof Json.Obj json)) {
      throw new ParseRefusal("entry", "is not an object");
    }
    if (json.whole("v").orElse(0) != 1) {
      throw new ParseRefusal("v", "is not 1");
    }
    return new LeafEntry(
        text(json, "object"),
        text(json, "action"),
        text(json, "ts"),
        text(json, "object_prev"),
        text(json, "identity_digest"));
  }

  private static String text(Json.Obj json, String name) throws ParseRefusal {
    if (json.member(name).isPresent() && json.text(name).isEmpty()) {
      throw new ParseRefusal(name, "is not text");
    }
    return json.text(name).orElse("");
  }
}
