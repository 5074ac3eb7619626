package org.xinqiao.provenance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.xinqiao.audit.Recorded;
import org.xinqiao.ledger.CanonicalJson;
import org.xinqiao.ledger.Hash;
import org.xinqiao.ledger.Hashes;
import org.xinqiao.ledger.Json;

/**
 * An entry about a datum, read from its exact text.
 *
 * @param number of the entry
 * @param text the leaf
 * @param json what it says
 * @param fields its facts in clear, as far as the reader may know them
 */
record Leaf(long number, String text, Json.Obj json, Map<String, String> fields) {
  static Leaf of(Recorded entry) {
    return of(entry.number(), entry.leaf(), entry.fields());
  }

  static Leaf of(long number, String text, Map<String, String> fields) {
    if (CanonicalJson.parse(text.getBytes(UTF_8)).orThrow() instanceof Json.Obj json) {
      return new Leaf(number, text, json, Map.copyOf(fields));
    }
    throw new IllegalStateException("Entry " + number + " is not an object");
  }

  byte[] bytes() {
    return text.getBytes(UTF_8);
  }

  Hash hash() {
    return Hashes.leaf(bytes());
  }

  String action() {
    return json.text("action").orElseThrow();
  }

  String at() {
    return json.text("ts").orElseThrow();
  }

  String actor() {
    return json.object("actor")
        .map(actor -> actor.text("kind").orElse("") + ":" + actor.text("id").orElse(""))
        .orElse("");
  }

  String institution() {
    return json.text("institution").orElseThrow();
  }

  /** Base64 leaf hash of the datum's entry before this one, or empty on its first. */
  String previous() {
    return json.text("object_prev").orElse("");
  }
}
