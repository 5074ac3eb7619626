package org.xinqiao.provenance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.ledger.CanonicalJson;
import org.xinqiao.ledger.Hash;
import org.xinqiao.ledger.Json;
import org.xinqiao.ledger.Passport;
import org.xinqiao.vault.Signed;

/**
 * What was fixed when a datum was made, with the signature of its institution inside. The title
 * appears as a salted commitment: nothing in a block tells who a datum is about.
 *
 * @param json the members of the block; the signature covers all the others
 */
public record IdentityBlock(Json.Obj json) {
  private static final String SIGNATURE = "signature";

  /** Members without which nothing is minted (clause C3.4). */
  static final List<String> MANDATORY =
      List.of(
          "v",
          "passport",
          "granularity",
          "institution",
          "creator",
          "created_at",
          "title",
          "content",
          "grades",
          "level",
          "category",
          "purpose",
          "retained_until",
          "parents");

  /** Reads a stored block; throws when it is not canonical JSON of an object. */
  static IdentityBlock parse(String block) {
    if (CanonicalJson.parse(block.getBytes(UTF_8)).orThrow() instanceof Json.Obj json) {
      return new IdentityBlock(json);
    }
    throw new IllegalStateException("An identity block is not an object");
  }

  /** The canonical text, as stored, exported and digested. */
  public String text() {
    return new String(CanonicalJson.write(json), UTF_8);
  }

  /** What the minting entry commits to. */
  Hash digest() {
    return Passport.identityDigest(json);
  }

  /** The bytes the institution signs. */
  byte[] signedBytes() {
    var facts = new TreeMap<>(json.members());
    facts.remove(SIGNATURE);
    return CanonicalJson.write(new Json.Obj(facts));
  }

  IdentityBlock with(Signed signed) {
    return new IdentityBlock(json.with(SIGNATURE, SignatureJson.of(signed)));
  }

  /** The signature of the institution in which the datum was made. */
  public Signed signature() {
    return SignatureJson.read(json.object(SIGNATURE).orElseThrow());
  }

  /** The digital identity. */
  public String identity() {
    return text("passport");
  }

  /** Where the datum was made. */
  public InstitutionId institution() {
    return InstitutionId.parse(text("institution"));
  }

  /** Account of the person who made it. */
  public UUID creator() {
    return UUID.fromString(text("creator"));
  }

  /** When. */
  public Instant createdAt() {
    return Instant.parse(text("created_at"));
  }

  /** Digest of the content, with the name of the algorithm. */
  public String content() {
    return text("content");
  }

  /** Sensitivity when it was made: scheme to level. */
  public Map<String, String> grades() {
    return grades(json);
  }

  /** Access level when it was made. */
  public ConfidentialityLevel level() {
    return ConfidentialityLevel.valueOf(text("level"));
  }

  /** Primary class of the datum. */
  public String category() {
    return text("category");
  }

  /** What it was made for. */
  public String purpose() {
    return text("purpose");
  }

  /** Last day it is kept. */
  public LocalDate retainedUntil() {
    return LocalDate.parse(text("retained_until"));
  }

  /** Identities of the data it was made from. */
  public List<String> parents() {
    return json.member("parents").orElseThrow() instanceof Json.Array(var values)
        ? values.stream().map(value -> ((Json.Text) value).value()).toList()
        : List.of();
  }

  /** Whether every mandatory member is there and says something. */
  boolean isComplete() {
    return MANDATORY.stream().allMatch(this::says)
        && json.object("grades").filter(grades -> !grades.members().isEmpty()).isPresent();
  }

  private boolean says(String name) {
    return json.member(name).filter(value -> !value.equals(new Json.Text(""))).isPresent();
  }

  static Map<String, String> grades(Json.Obj of) {
    return of.object("grades").orElseThrow().members().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                grade -> ((Json.Text) grade.getValue()).value(),
                (one, other) -> one,
                TreeMap::new));
  }

  private String text(String name) {
    return json.text(name).orElseThrow();
  }
}
