package org.xinqiao.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinqiao.ledger.CanonicalJson;
import org.xinqiao.ledger.Checkpoint;
import org.xinqiao.ledger.Hashes;
import org.xinqiao.ledger.Integration;
import org.xinqiao.ledger.Integrator;
import org.xinqiao.ledger.Json;
import org.xinqiao.ledger.NoteSigner;
import org.xinqiao.ledger.Passport;
import org.xinqiao.ledger.PassportBundle;
import org.xinqiao.ledger.PassportEvidence;
import org.xinqiao.ledger.Sentence;
import org.xinqiao.ledger.SignedNote;
import org.xinqiao.ledger.TileTree;
import org.xinqiao.ledger.TlogProof;
import org.xinqiao.ledger.TreeHead;

/** A log of 300 entries, three of which tell the story of one datum. */
final class LogFixture {
  private static final String ID = "11111111-2222-4333-8444-555555555555";
  private static final int DELIVERED = 270;
  private static final String ORIGIN = "bank-a.example/ledger";

  final Map<String, byte[]> objects = new TreeMap<>();
  private final byte[] seed = new byte[32];
  private final NoteSigner signer;
  private final SignedNote checkpoint;
  private final TileTree tree;
  private final Json.Obj identity =
      Json.object()
          .with("institution", "信桥银行")
          .with("grade", 3)
          .with("parents", Json.Array.ofTexts(List.of("xq-parent-1")))
          .with("content", Json.object().with("alg", "sha-256"));
  private final byte[] mint =
      CanonicalJson.write(
          entry(Passport.MINT).with("identity_digest", Passport.identityDigest(identity).base64()));
  private final byte[] viewed =
      CanonicalJson.write(entry("data.viewed").with("object_prev", Hashes.leaf(mint).base64()));

  private final byte[] delivered =
      CanonicalJson.write(
          entry("exchange.deliver")
              .with("object_prev", Hashes.leaf(viewed).base64())
              .with("lineage", Json.Array.ofTexts(List.of(ID.replace('1', '9'))))
              .with("fields", Json.object().with("reason", Hashes.plain(new byte[1]).base64()))
              .with("final", new Json.Bool(true))
              .with("note", new Json.Null()));

  LogFixture() {
    Arrays.fill(seed, (byte) 5);
    signer = NoteSigner.ed25519(ORIGIN, seed);
    byte[][] entries = new byte[300][];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = ("entry " + i).getBytes(UTF_8);
    }
    entries[0] = mint;
    entries[1] = viewed;
    entries[DELIVERED] = delivered;
    Integration all = Integrator.integrate(TreeHead.EMPTY, _ -> Optional.empty(), List.of(entries));
    checkpoint = signer.sign(Checkpoint.of(ORIGIN, all.to()).text());
    objects.putAll(all.bundles());
    objects.putAll(all.tiles());
    objects.put("checkpoint", checkpoint.bytes());
    objects.put("vkey", (key() + "\n").getBytes(UTF_8));
    tree = new TileTree(path -> Optional.ofNullable(objects.get(path)), 300);
  }

  private static Json.Obj entry(String action) {
    return Json.object()
        .with("v", 1)
        .with("ts", "2026-01-01T00:00:00.000001Z")
        .with("action", action)
        .with("object", ID);
  }

  String key() {
    return signer.verifierKey().toString();
  }

  String strangersKey() {
    byte[] other = new byte[32];
    return NoteSigner.ed25519(ORIGIN, other).verifierKey().toString();
  }

  byte[] mint() {
    return mint;
  }

  TlogProof proof(int index) {
    return TlogProof.of(tree.inclusion(index), checkpoint);
  }

  byte[] bundle() throws IOException {
    Passport.Line first = line(0, Passport.MINT);
    Passport.Line second = line(1, "data.viewed");
    Passport.Line third = line(DELIVERED, "exchange.deliver");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PassportBundle.write(
        out,
        new Passport(ID, identity, List.of(first, second, third)),
        List.of(
            new PassportEvidence(mint, proof(0)),
            new PassportEvidence(viewed, proof(1)),
            new PassportEvidence(delivered, proof(DELIVERED))),
        signer.verifierKey());
    return out.toByteArray();
  }

  private static Passport.Line line(int index, String action) {
    return new Passport.Line(
        index, action, "2026-01-01T00:00:00.000001Z", new Sentence("一步", "a step"));
  }

  void store(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> object : objects.entrySet()) {
      Path file = folder.resolve(object.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, object.getValue());
    }
  }
}
