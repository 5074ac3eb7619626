package org.xinqiao.publication.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.kernel.Page;
import org.xinqiao.publication.Draft;
import org.xinqiao.publication.Drafts;
import org.xinqiao.publication.Previews;

/** Drafts of publications, each its author's own. */
@RestController
@RequestMapping("/api/v1/drafts")
class DraftController {
  private final Drafts drafts;
  private final Previews previews;

  DraftController(Drafts drafts, Previews previews) {
    this.drafts = drafts;
    this.previews = previews;
  }

  /** {@code editor} names the page that writes, made by the browser once for each. */
  record BeginRequest(@NotNull UUID editor, @NotNull @Valid FormRequest form) {}

  record SaveRequest(int version, @NotNull UUID editor, @NotNull @Valid FormRequest form) {}

  record HandInRequest(int version, @NotNull UUID editor) {}

  record DraftView(
      UUID id,
      int version,
      FormView form,
      Instant createdAt,
      Instant updatedAt,
      @Nullable UUID publication) {
    static DraftView of(Draft draft) {
      var publication = draft.publication();
      return new DraftView(
          draft.id().value(),
          draft.version(),
          FormView.of(draft.form()),
          draft.times().createdAt(),
          draft.times().updatedAt(),
          publication == null ? null : publication.value());
    }
  }

  @PostMapping
  ResponseEntity<DraftView> beginDraft(@Valid @RequestBody BeginRequest request) {
    var draft = drafts.begin(request.form().form(), request.editor());
    var where = URI.create("/api/v1/drafts/" + draft.id());
    return ResponseEntity.created(where).body(DraftView.of(draft));
  }

  @GetMapping
  Page<DraftView> listDrafts(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return drafts.list(Page.Request.of(after, limit)).map(DraftView::of);
  }

  @GetMapping("/{id}")
  DraftView getDraft(@PathVariable UUID id) {
    return DraftView.of(drafts.get(new Draft.Id(id)));
  }

  @GetMapping("/{id}/preview")
  PreviewView previewDraft(@PathVariable UUID id) {
    return PreviewView.of(previews.of(new Draft.Id(id)));
  }

  @PutMapping("/{id}")
  DraftView saveDraft(@PathVariable UUID id, @Valid @RequestBody SaveRequest request) {
    var stand = new Draft.Stand(request.version(), request.editor());
    return DraftView.of(drafts.save(new Draft.Id(id), request.form().form(), stand));
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> discardDraft(@PathVariable UUID id) {
    drafts.discard(new Draft.Id(id));
    return ResponseEntity.noContent().build();
  }

  /** Sent again, it answers the same publication. */
  @PostMapping("/{id}/submission")
  PublicationView submitDraft(@PathVariable UUID id, @Valid @RequestBody HandInRequest request) {
    var stand = new Draft.Stand(request.version(), request.editor());
    return PublicationView.of(drafts.submit(new Draft.Id(id), stand));
  }
}
