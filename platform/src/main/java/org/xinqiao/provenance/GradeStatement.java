package org.xinqiao.provenance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.xinqiao.inspection.GradeVector;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.ledger.CanonicalJson;
import org.xinqiao.ledger.Json;
import org.xinqiao.screening.Grades;
import org.xinqiao.vault.Signed;

/**
 * The grades of a datum from one moment on, signed by its institution: lowering them in a table
 * without the key shows.
 *
 * @param json the members; the signature covers all the others
 */
record GradeStatement(Json.Obj json) {
  private static final String SIGNATURE = "signature";

  static GradeStatement of(String identity, GradeVector grades, Instant at) {
    return new GradeStatement(
        Json.object()
            .with("v", 1)
            .with("passport", identity)
            .with("grades", grades(grades))
            .with("level", Grades.level(grades).name())
            .with("at", Leaves.MICROS.format(at)));
  }

  static GradeStatement parse(String statement) {
    if (CanonicalJson.parse(statement.getBytes(UTF_8)).orThrow() instanceof Json.Obj json) {
      return new GradeStatement(json);
    }
    throw new IllegalStateException("A grade statement is not an object");
  }

  /** Grades as a member of signed JSON: scheme to level. */
  static Json.Obj grades(GradeVector grades) {
    var json = Json.object();
    for (var grade : grades.levels().entrySet()) {
      json = json.with(grade.getKey().id(), grade.getValue());
    }
    return json;
  }

  GradeStatement with(Signed signed) {
    return new GradeStatement(json.with(SIGNATURE, SignatureJson.of(signed)));
  }

  byte[] signedBytes() {
    var facts = new TreeMap<>(json.members());
    facts.remove(SIGNATURE);
    return CanonicalJson.write(new Json.Obj(facts));
  }

  Signed signature() {
    return SignatureJson.read(json.object(SIGNATURE).orElseThrow());
  }

  String text() {
    return new String(CanonicalJson.write(json), UTF_8);
  }

  Map<String, String> grades() {
    return IdentityBlock.grades(json);
  }

  ConfidentialityLevel level() {
    return ConfidentialityLevel.valueOf(json.text("level").orElseThrow());
  }

  String identity() {
    return json.text("passport").orElseThrow();
  }

  Instant at() {
    return Instant.parse(json.text("at").orElseThrow());
  }
}
