package org.xinqiao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.deidentification.ColumnRule;
import org.xinqiao.ledger.CanonicalJson;
import org.xinqiao.ledger.Json;
import org.xinqiao.screening.Grades;
import org.xinqiao.vault.Signed;
import org.xinqiao.vault.StoredObject;

/**
 * The sender's signed word on what crossed: canonical JSON naming delivery, passport, parties,
 * agreement, digest of the copy, grades and masked fields, with the signature over all of it
 * inside.
 */
final class Manifest {
  private Manifest() {}

  static Json.Obj of(Delivery delivery, Agreement agreement, Asset asset, StoredObject copy) {
    var masks = agreement.terms().masks().stream().map(ColumnRule::column).toList();
    return Json.object()
        .with("v", 1)
        .with("delivery", delivery.id().toString())
        .with("passport", delivery.subject().identity())
        .with("sender", delivery.sender().toString())
        .with("recipient", delivery.recipient().toString())
        .with("agreement", agreement.id().toString())
        .with("agreement_version", agreement.version())
        .with("agreement_digest", agreement.digest())
        .with("content", copy.digest())
        .with("size", copy.size())
        .with("grades", grades(asset))
        .with("masked", Json.Array.ofTexts(masks));
  }

  static byte[] bytes(Json.Obj manifest) {
    return CanonicalJson.write(manifest);
  }

  static String signed(Json.Obj manifest, Signed signed) {
    var signature =
        Json.object()
            .with("institution", signed.institution().toString())
            .with("key", signed.key().toString())
            .with("suite", signed.suite())
            .with("verifying_key", signed.verifyingKey())
            .with("value", signed.signature());
    return new String(CanonicalJson.write(manifest.with("signature", signature)), UTF_8);
  }

  private static Json.Array grades(Asset asset) {
    List<Json> grades =
        Grades.list(asset.grades()).stream()
            .<Json>map(grade ->
                Json.object()
                    .with("scheme", grade.scheme())
                    .with("version", grade.version())
                    .with("level", grade.level()))
            .toList();
    return new Json.Array(grades);
  }
}
