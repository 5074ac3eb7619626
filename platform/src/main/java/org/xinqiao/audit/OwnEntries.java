package org.xinqiao.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.xinqiao.ledger.BundleCoordinates;
import org.xinqiao.ledger.EntryBundle;
import org.xinqiao.ledger.Hashes;
import org.xinqiao.ledger.TileReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares entries as an institution sees them with the leaves that strangers see: the bytes, each
 * readable column, and each fact with its commitment. Keeps one bundle in memory.
 */
final class OwnEntries {
  private static final int BUNDLE = 256;

  private final TileReader files;
  private final JsonMapper json;
  private final long size;
  private long held = -1;
  private List<byte[]> bundle = List.of();

  OwnEntries(TileReader files, JsonMapper json, long size) {
    this.files = files;
    this.json = json;
    this.size = size;
  }

  /** What does not agree, or empty. */
  Optional<String> difference(VerificationStore.Placed entry) {
    if (!Arrays.equals(leaf(entry.index()), entry.body())) {
      return Optional.of("the stored bytes are not those of the leaf");
    }
    var leaf = json.readTree(entry.body());
    var actor = leaf.path("actor");
    var columns =
        List.of(
            new Column(
                "actor",
                actor.path("kind").asString() + ":" + actor.path("id").asString(),
                entry.actor()),
            new Column("action", text(leaf, "action"), entry.action()),
            new Column("object", text(leaf, "object"), String.valueOf(entry.object())),
            new Column("result", text(leaf, "result"), entry.result()),
            new Column("purpose", text(leaf, "purpose"), entry.purpose()));
    return columns.stream()
        .filter(column -> !column.committed().equals(column.shown()))
        .map(column -> "the column " + column.name() + " is not what the leaf says")
        .findFirst()
        .or(() -> fact(entry, leaf.path("fields")));
  }

  private record Column(String name, String committed, String shown) {}

  private static String text(JsonNode leaf, String name) {
    return leaf.has(name) ? leaf.path(name).asString() : "null";
  }

  /** A fact whose salt and value were destroyed is silent, not false. */
  private static Optional<String> fact(VerificationStore.Placed entry, JsonNode committed) {
    return entry.fields().entrySet().stream()
        .filter(
            fact -> !committed.path(fact.getKey()).asString("").equals(commitment(fact.getValue())))
        .map(fact -> "the fact " + fact.getKey() + " is not what was committed to")
        .findFirst();
  }

  private static String commitment(Entry.Opened fact) {
    var salt = Base64.getDecoder().decode(fact.salt());
    var value = fact.value().getBytes(StandardCharsets.UTF_8);
    var input = ByteBuffer.allocate(salt.length + value.length).put(salt).put(value);
    return Hashes.plain(input.array()).base64();
  }

  private byte[] leaf(long index) {
    if (index / BUNDLE != held) {
      held = index / BUNDLE;
      var path = BundleCoordinates.of(held, size).path();
      var bytes = files.read(path).orElseThrow(() -> new IllegalStateException("No " + path));
      bundle = EntryBundle.decode(bytes).orThrow();
    }
    return bundle.get((int) (index % BUNDLE));
  }
}
