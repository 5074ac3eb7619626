package org.xinqiao.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Secrets;
import org.xinqiao.ledger.CanonicalJson;
import org.xinqiao.ledger.Hashes;
import org.xinqiao.ledger.Json;

/**
 * Makes the bytes of a leaf: canonical JSON (RFC 8785) without personal data. Facts appear as
 * SHA-256(salt ‖ value) with 128 bits of salt, so that a short value can't be guessed from its
 * leaf.
 */
@Component
class LeafBody {
  private static final int SALT_BYTES = 16;
  private static final DateTimeFormatter MICROS =
      new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

  Entry entry(long number, Instant at, Actor actor, Act act, byte @Nullable [] previous) {
    var opened = new TreeMap<String, Entry.Opened>();
    SortedMap<String, Json> committed = new TreeMap<>();
    act.fields()
        .forEach((name, value) -> {
          var salt = Secrets.bytes(SALT_BYTES);
          opened.put(name, new Entry.Opened(Base64.getEncoder().encodeToString(salt), value));
          committed.put(name, commitment(salt, value));
        });
    var leaf = leaf(number, at, actor, act);
    leaf.put("fields", new Json.Obj(committed));
    if (previous != null) {
      leaf.put("object_prev", new Json.Text(Base64.getEncoder().encodeToString(previous)));
    }
    var body = CanonicalJson.write(new Json.Obj(leaf));
    return new Entry(
        number,
        actor.institution(),
        at,
        actor.reference(),
        act.action(),
        act.object(),
        act.result(),
        actor.purpose(),
        opened,
        new String(body, StandardCharsets.UTF_8));
  }

  private static SortedMap<String, Json> leaf(long number, Instant at, Actor actor, Act act) {
    SortedMap<String, Json> leaf = new TreeMap<>();
    leaf.put("v", new Json.Whole(1));
    leaf.put("seq", new Json.Whole(number));
    leaf.put("ts", new Json.Text(MICROS.format(at)));
    leaf.put("institution", new Json.Text(actor.institution().toString()));
    leaf.put("actor", actor(actor));
    leaf.put("action", new Json.Text(act.action()));
    leaf.put("purpose", new Json.Text(actor.purpose()));
    leaf.put("result", new Json.Text(act.result().name()));
    putText(leaf, "object", act.object());
    putText(leaf, "content_hash", act.contentHash());
    putText(leaf, "identity_digest", act.identityDigest());
    if (!act.lineage().isEmpty()) {
      leaf.put("lineage", Json.Array.ofTexts(act.lineage()));
    }
    return leaf;
  }

  private static Json.Obj actor(Actor actor) {
    var auth = actor.errand().session() == null ? "rule" : "password";
    SortedMap<String, Json> members = new TreeMap<>();
    members.put("kind", new Json.Text(actor.kind().name()));
    members.put("id", new Json.Text(actor.account().toString()));
    members.put("auth", new Json.Text(auth));
    return new Json.Obj(members);
  }

  private static void putText(Map<String, Json> leaf, String name, @Nullable String value) {
    if (value != null) {
      leaf.put(name, new Json.Text(value));
    }
  }

  private static Json commitment(byte[] salt, String value) {
    var text = value.getBytes(StandardCharsets.UTF_8);
    var input = ByteBuffer.allocate(salt.length + text.length).put(salt).put(text);
    return new Json.Text(Hashes.plain(input.array()).base64());
  }
}
