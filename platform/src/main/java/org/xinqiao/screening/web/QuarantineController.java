package org.xinqiao.screening.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.kernel.Page;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Quarantine;
import org.xinqiao.screening.Quarantines;

/** State secrets that were refused, and what is decided on them. */
@RestController
@RequestMapping("/api/v1/quarantines")
class QuarantineController {
  private final Quarantines quarantines;

  QuarantineController(Quarantines quarantines) {
    this.quarantines = quarantines;
  }

  record DecisionRequest(@NotNull Quarantine.Outcome outcome, @NotNull String reason) {}

  record QuarantineView(
      UUID content,
      String digest,
      String rules,
      UUID account,
      Instant foundAt,
      Instant dueAt,
      Quarantine.@Nullable Decision decision) {
    static QuarantineView of(Quarantine quarantine) {
      return new QuarantineView(
          quarantine.content().value(),
          quarantine.digest(),
          quarantine.rules(),
          quarantine.account(),
          quarantine.foundAt(),
          quarantine.dueAt(),
          quarantine.decision());
    }
  }

  @GetMapping
  Page<QuarantineView> list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return quarantines.list(Page.Request.of(after, limit)).map(QuarantineView::of);
  }

  @PostMapping("/{content}/decision")
  QuarantineView decide(@PathVariable UUID content, @Valid @RequestBody DecisionRequest request) {
    var decided = quarantines.decide(new Content.Id(content), request.outcome(), request.reason());
    return QuarantineView.of(decided);
  }
}
