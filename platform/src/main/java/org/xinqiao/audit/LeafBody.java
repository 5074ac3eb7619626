package org.xinqiao.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
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
    act.fields().forEach((name, value) -> opened.put(name, salted(value)));
    var leaf = leaf(number, at, actor, act).with("fields", commitments(opened));
    if (previous != null) {
      leaf = leaf.with("object_prev", Base64.getEncoder().encodeToString(previous));
    }
    var body = CanonicalJson.write(leaf);
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
        new String(body, StandardCharsets.UTF_8),
        Hashes.leaf(body));
  }

  private static Json.Obj leaf(long number, Instant at, Actor actor, Act act) {
    var leaf =
        Json.object()
            .with("v", 1)
            .with("seq", number)
            .with("ts", MICROS.format(at))
            .with("institution", actor.institution().toString())
            .with("actor", actor(actor))
            .with("action", act.action())
            .with("purpose", actor.purpose())
            .with("result", act.result().name());
    leaf = withText(leaf, "object", act.object());
    leaf = withText(leaf, "content_hash", act.contentHash());
    leaf = withText(leaf, "identity_digest", act.identityDigest());
    return act.lineage().isEmpty() ? leaf : leaf.with("lineage", Json.Array.ofTexts(act.lineage()));
  }

  private static Json.Obj actor(Actor actor) {
    var auth = actor.errand().session() == null ? "rule" : "password";
    return Json.object()
        .with("kind", actor.kind().name())
        .with("id", actor.account().toString())
        .with("auth", auth);
  }

  private static Json.Obj commitments(Map<String, Entry.Opened> opened) {
    var fields = new TreeMap<String, Json>();
    opened.forEach((name, field) -> fields.put(name, new Json.Text(commitment(field))));
    return new Json.Obj(fields);
  }

  private static Json.Obj withText(Json.Obj leaf, String name, @Nullable String value) {
    return value == null ? leaf : leaf.with(name, value);
  }

  private static Entry.Opened salted(String value) {
    return new Entry.Opened(Base64.getEncoder().encodeToString(Secrets.bytes(SALT_BYTES)), value);
  }

  private static String commitment(Entry.Opened field) {
    var salt = Base64.getDecoder().decode(field.salt());
    var value = field.value().getBytes(StandardCharsets.UTF_8);
    var input = ByteBuffer.allocate(salt.length + value.length).put(salt).put(value);
    return Hashes.plain(input.array()).base64();
  }
}
