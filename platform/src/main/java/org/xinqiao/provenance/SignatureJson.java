package org.xinqiao.provenance;

import java.util.UUID;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.ledger.Json;
import org.xinqiao.vault.Signed;

/** A signature as a member of signed JSON. */
final class SignatureJson {
  private SignatureJson() {}

  static Json.Obj of(Signed signed) {
    return Json.object()
        .with("institution", signed.institution().toString())
        .with("key", signed.key().toString())
        .with("suite", signed.suite())
        .with("verifying_key", signed.verifyingKey())
        .with("value", signed.signature());
  }

  static Signed read(Json.Obj json) {
    return new Signed(
        InstitutionId.parse(json.text("institution").orElseThrow()),
        UUID.fromString(json.text("key").orElseThrow()),
        json.text("suite").orElseThrow(),
        json.text("verifying_key").orElseThrow(),
        json.text("value").orElseThrow());
  }
}
