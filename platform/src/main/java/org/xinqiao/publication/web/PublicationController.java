package org.xinqiao.publication.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.approval.Urgency;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.kernel.Page;
import org.xinqiao.publication.Publication;
import org.xinqiao.publication.Publications;
import org.xinqiao.publication.Submission;

/** Handing data in, following them, taking them back. */
@RestController
@RequestMapping("/api/v1/publications")
class PublicationController {
  private final Publications publications;

  PublicationController(Publications publications) {
    this.publications = publications;
  }

  record SubmissionRequest(
      @NotNull UUID asset,
      @Nullable Urgency urgency,
      @Nullable String urgentReason,
      @NotNull List<@NotNull @Valid DestinationRequest> destinations,
      @Nullable String message) {
    Submission submission() {
      return new Submission(
          new Asset.Id(asset),
          urgency == null ? Urgency.ORDINARY : urgency,
          urgentReason,
          destinations.stream().map(DestinationRequest::destination).toList(),
          message == null ? "" : message);
    }
  }

  record WithdrawalRequest(@Nullable String reason) {}

  @PostMapping
  ResponseEntity<PublicationView> submit(@Valid @RequestBody SubmissionRequest request) {
    var publication = publications.submit(request.submission());
    var where = URI.create("/api/v1/publications/" + publication.id());
    return ResponseEntity.created(where).body(PublicationView.of(publication));
  }

  @GetMapping
  Page<PublicationView> list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return publications.list(Page.Request.of(after, limit)).map(PublicationView::of);
  }

  @GetMapping("/{id}")
  ReviewView review(@PathVariable UUID id) {
    return ReviewView.of(publications.review(new Publication.Id(id)));
  }

  @PostMapping("/{id}/withdrawal")
  PublicationView withdraw(@PathVariable UUID id, @RequestBody WithdrawalRequest request) {
    var reason = request.reason() == null ? "" : request.reason();
    return PublicationView.of(publications.withdraw(new Publication.Id(id), reason));
  }
}
