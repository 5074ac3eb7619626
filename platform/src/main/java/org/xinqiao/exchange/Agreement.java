package org.xinqiao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Role;
import org.xinqiao.ledger.CanonicalJson;
import org.xinqiao.ledger.Hashes;
import org.xinqiao.ledger.Json;
import org.xinqiao.vault.Signed;

/**
 * An agreement between two institutions.
 *
 * @param id names it
 * @param version rises with every change of the terms; signatures are of one version
 * @param terms what is agreed
 * @param state where it stands
 * @param draft who wrote this version
 * @param signatures of this version, in their order
 * @param termination how it was ended before its time, or null
 */
public record Agreement(
    Id id,
    int version,
    Terms terms,
    State state,
    Draft draft,
    List<Signature> signatures,
    @Nullable Termination termination) {
  /** Names an agreement. */
  public record Id(UUID value) {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** Where it stands. */
  public enum State {
    /** Written, not yet signed by the whole of the sender's side. */
    DRAFT,
    /** Signed by the sender's side, laid before the recipient's. */
    PROPOSED,
    /** Signed by all four, and inside its period. */
    IN_FORCE,
    /** Its period is over. */
    EXPIRED,
    /** Ended by one side. */
    TERMINATED
  }

  /** Account that wrote it and when. */
  public record Draft(UUID account, Instant at) {}

  /** Who ended it, of which side, when and why. */
  public record Termination(UUID account, InstitutionId side, Instant at, String reason) {}

  /**
   * One of four signatures.
   *
   * @param seat as what the person signed
   * @param digest of the text the person saw
   * @param signed the institution's signature over that text
   */
  public record Signature(
      InstitutionId institution,
      Role seat,
      UUID account,
      UUID person,
      String digest,
      Signed signed,
      Instant at) {}

  /** Whose turn it is. */
  public record Turn(InstitutionId institution, Role seat) {}

  /** Copies the list. */
  public Agreement {
    signatures = List.copyOf(signatures);
  }

  /** The order of the four signatures. */
  List<Turn> order() {
    return List.of(
        new Turn(terms.sender(), Role.COMPLIANCE),
        new Turn(terms.sender(), Role.EXECUTIVE),
        new Turn(terms.recipient(), Role.COMPLIANCE),
        new Turn(terms.recipient(), Role.EXECUTIVE));
  }

  /** Who signs next, or empty when nobody does. */
  public Optional<Turn> next() {
    var open = state == State.DRAFT || state == State.PROPOSED;
    return open ? Optional.of(order().get(signatures.size())) : Optional.empty();
  }

  /** The exact text that is signed: canonical JSON (RFC 8785). */
  public String text() {
    var masks =
        terms.masks().stream()
            .<Json>map(mask ->
                Json.object().with("column", mask.column()).with("rule", mask.rule().name()))
            .toList();
    var categories = terms.categories().stream().map(Enum::name).sorted().toList();
    var json =
        Json.object()
            .with("v", 1)
            .with("agreement", id.toString())
            .with("version", version)
            .with("sender", terms.sender().toString())
            .with("recipient", terms.recipient().toString())
            .with("purpose", terms.purpose())
            .with("categories", Json.Array.ofTexts(categories))
            .with("ceiling", terms.ceiling().name())
            .with("masks", new Json.Array(masks))
            .with("allow_download", new Json.Bool(terms.allowDownload()))
            .with("valid_from", terms.period().from().toString())
            .with("valid_until", terms.period().until().toString());
    return new String(CanonicalJson.write(json), UTF_8);
  }

  /** Digest of the text, {@code "sha-256:<hex>"}. */
  public String digest() {
    return "sha-256:" + Hashes.plain(text().getBytes(UTF_8)).hex();
  }

  boolean hasParty(InstitutionId institution) {
    return institution.equals(terms.sender()) || institution.equals(terms.recipient());
  }
}
