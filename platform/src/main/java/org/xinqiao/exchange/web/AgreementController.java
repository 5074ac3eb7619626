package org.xinqiao.exchange.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.catalogue.Category;
import org.xinqiao.deidentification.ColumnRule;
import org.xinqiao.deidentification.MaskingRule;
import org.xinqiao.exchange.Agreement;
import org.xinqiao.exchange.AgreementProblems;
import org.xinqiao.exchange.Agreements;
import org.xinqiao.exchange.Terms;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;

/** Drafting, signing and ending agreements. */
@RestController
@RequestMapping("/api/v1/agreements")
class AgreementController {
  private final Agreements agreements;
  private final Clock clock;

  AgreementController(Agreements agreements, Clock clock) {
    this.agreements = agreements;
    this.clock = clock;
  }

  record MaskRequest(@NotNull String column, @NotNull MaskingRule rule) {}

  /** The sender is the drafter's institution; without {@code validFrom} it begins at once. */
  record TermsRequest(
      @NotNull UUID recipient,
      @NotNull String purpose,
      @NotNull Set<Category> categories,
      @NotNull ConfidentialityLevel ceiling,
      @Nullable List<@Valid MaskRequest> masks,
      boolean allowDownload,
      @Nullable Instant validFrom,
      @NotNull Instant validUntil) {
    Terms terms(Instant now) {
      try {
        var fields = masks == null ? List.<MaskRequest>of() : masks;
        return new Terms(
            Actor.current().institution(),
            new InstitutionId(recipient),
            purpose,
            categories,
            ceiling,
            fields.stream().map(mask -> new ColumnRule(mask.column(), mask.rule())).toList(),
            allowDownload,
            new Terms.Period(validFrom == null ? now : validFrom, validUntil));
      } catch (IllegalArgumentException e) {
        throw new Problem(AgreementProblems.MALFORMED);
      }
    }
  }

  record SignatureRequest(@NotNull String digest) {}

  record TerminationRequest(@NotNull String reason) {}

  record SignatureView(
      UUID institution, Role seat, UUID account, String digest, String suite, Instant at) {}

  record TurnView(UUID institution, Role seat) {}

  record TerminationView(UUID account, UUID side, Instant at, String reason) {}

  /** {@code text} is exactly what is signed, {@code digest} its digest. */
  record AgreementView(
      UUID id,
      int version,
      Agreement.State state,
      UUID sender,
      UUID recipient,
      String purpose,
      List<Category> categories,
      ConfidentialityLevel ceiling,
      List<ColumnRule> masks,
      boolean allowDownload,
      Instant validFrom,
      Instant validUntil,
      UUID draftedBy,
      Instant draftedAt,
      String text,
      String digest,
      List<SignatureView> signatures,
      @Nullable TurnView next,
      @Nullable TerminationView termination) {
    static AgreementView of(Agreement agreement) {
      var terms = agreement.terms();
      return new AgreementView(
          agreement.id().value(),
          agreement.version(),
          agreement.state(),
          terms.sender().value(),
          terms.recipient().value(),
          terms.purpose(),
          terms.categories().stream().sorted().toList(),
          terms.ceiling(),
          terms.masks(),
          terms.allowDownload(),
          terms.period().from(),
          terms.period().until(),
          agreement.draft().account(),
          agreement.draft().at(),
          agreement.text(),
          agreement.digest(),
          agreement.signatures().stream().map(AgreementController::view).toList(),
          agreement
              .next()
              .map(turn -> new TurnView(turn.institution().value(), turn.seat()))
              .orElse(null),
          view(agreement.termination()));
    }

    private static @Nullable TerminationView view(Agreement.@Nullable Termination end) {
      return end == null
          ? null
          : new TerminationView(end.account(), end.side().value(), end.at(), end.reason());
    }
  }

  @PostMapping
  ResponseEntity<AgreementView> draft(@Valid @RequestBody TermsRequest body) {
    var agreement = agreements.draft(body.terms(clock.instant()));
    var where = URI.create("/api/v1/agreements/" + agreement.id());
    return ResponseEntity.created(where).body(AgreementView.of(agreement));
  }

  @PutMapping("/{id}")
  AgreementView revise(@PathVariable UUID id, @Valid @RequestBody TermsRequest body) {
    var terms = body.terms(clock.instant());
    return AgreementView.of(agreements.revise(new Agreement.Id(id), terms));
  }

  @GetMapping
  Page<AgreementView> list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return agreements.list(Page.Request.of(after, limit)).map(AgreementView::of);
  }

  @GetMapping("/{id}")
  AgreementView get(@PathVariable UUID id) {
    return AgreementView.of(agreements.get(new Agreement.Id(id)));
  }

  @PostMapping("/{id}/signatures")
  AgreementView sign(@PathVariable UUID id, @Valid @RequestBody SignatureRequest body) {
    return AgreementView.of(agreements.sign(new Agreement.Id(id), body.digest()));
  }

  @PostMapping("/{id}/termination")
  AgreementView terminate(@PathVariable UUID id, @Valid @RequestBody TerminationRequest body) {
    return AgreementView.of(agreements.terminate(new Agreement.Id(id), body.reason()));
  }

  private static SignatureView view(Agreement.Signature signature) {
    return new SignatureView(
        signature.institution().value(),
        signature.seat(),
        signature.account(),
        signature.digest(),
        signature.signed().suite(),
        signature.at());
  }
}
