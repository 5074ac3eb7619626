package org.xinqiao.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A log of twelve entries; entries 1, 4 and 9 are the life of one datum, entry 6 of another. */
final class Story {
  static final String ID = "11111111-2222-4333-8444-555555555555";

  final MemoryLog log = new MemoryLog();
  private final List<byte[]> entries;
  private final Json.Obj identity =
      Json.object()
          .with("institution", "信桥银行")
          .with("creator", "creator-17")
          .with("grade", 3)
          .with(
              "contentDigest",
              Json.object().with("alg", "sha-256").with("hex", Hashes.plain(new byte[0]).hex()));

  Story() {
    this("unrelated");
  }

  Story(String unrelated) {
    entries =
        new ArrayList<>(
            IntStream.range(0, 12).mapToObj(i -> (unrelated + " " + i).getBytes(UTF_8)).toList());
    byte[] mint =
        CanonicalJson.write(
            entry(1, ID, Passport.MINT)
                .with("identity_digest", Passport.identityDigest(identity).base64()));
    byte[] viewed =
        CanonicalJson.write(entry(4, ID, "data.viewed").with("object_prev", prev(mint)));
    byte[] sent = CanonicalJson.write(entry(9, ID, "data.sent").with("object_prev", prev(viewed)));
    entries.set(1, mint);
    entries.set(4, viewed);
    entries.set(6, CanonicalJson.write(entry(6, ID.replace('1', '9'), "data.viewed")));
    entries.set(9, sent);
    log.append(entries);
  }

  static String at(int index) {
    return "2026-01-01T00:00:%02d.000001Z".formatted(index);
  }

  private static String prev(byte[] entry) {
    return Hashes.leaf(entry).base64();
  }

  private static Json.Obj entry(int seq, String object, String action) {
    return Json.object()
        .with("v", 1)
        .with("institution", "bank-a")
        .with("seq", seq)
        .with("ts", at(seq))
        .with("actor", Json.object().with("kind", "person").with("id", "p-1").with("auth", "mfa"))
        .with("action", action)
        .with("object", object)
        .with("lineage", Json.Array.ofTexts(List.of()))
        .with("unknown_field", new Json.Null());
  }

  Passport passport() {
    return new Passport(
        ID,
        identity,
        List.of(line(1, Passport.MINT), line(4, "data.viewed"), line(9, "data.sent")));
  }

  private static Passport.Line line(int index, String action) {
    return new Passport.Line(index, action, at(index), new Sentence("第" + index + "步", "Step"));
  }

  byte[] bundle() {
    return bundle(passport());
  }

  byte[] bundle(Passport passport) {
    List<PassportEvidence> evidence =
        passport.lines().stream()
            .map(line ->
                new PassportEvidence(entries.get((int) line.index()), log.proof(line.index())))
            .toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PassportBundle.write(out, passport, evidence, log.signer.verifierKey());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
