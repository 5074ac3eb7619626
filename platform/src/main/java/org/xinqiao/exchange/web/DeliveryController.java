package org.xinqiao.exchange.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.exchange.Deliveries;
import org.xinqiao.exchange.Delivery;
import org.xinqiao.exchange.Receipts;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Page;
import org.xinqiao.publication.Publication;
import org.xinqiao.publication.Publications;

/** What came and what went. */
@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveryController {
  private final Deliveries deliveries;
  private final Receipts receipts;
  private final Publications publications;

  DeliveryController(Deliveries deliveries, Receipts receipts, Publications publications) {
    this.deliveries = deliveries;
    this.receipts = receipts;
    this.publications = publications;
  }

  /** Which list. */
  enum Box {
    inbox,
    outbox
  }

  record RestrictionRequest(@NotNull ConfidentialityLevel level, @NotNull String reason) {}

  @GetMapping
  Page<DeliveryView> list(
      @RequestParam(defaultValue = "inbox") Box box,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    var request = Page.Request.of(after, limit);
    var page =
        switch (box) {
          case inbox -> deliveries.inbox(request);
          case outbox -> deliveries.outbox(request);
        };
    return page.map(DeliveryView::of);
  }

  /**
   * What a publication set on its way, one for each destination; 404 for whom the publication
   * itself is not shown to.
   */
  @GetMapping("/of-publication/{publication}")
  List<DeliveryView> ofPublication(@PathVariable UUID publication) {
    var sent = deliveries.ofPublication(publication);
    publications.get(new Publication.Id(publication));
    return sent.stream().map(DeliveryView::of).toList();
  }

  @GetMapping("/{id}")
  DeliveryView get(@PathVariable UUID id) {
    return DeliveryView.of(deliveries.get(new Delivery.Id(id)));
  }

  @PostMapping("/{id}/restriction")
  DeliveryView restrict(@PathVariable UUID id, @Valid @RequestBody RestrictionRequest body) {
    return DeliveryView.of(deliveries.restrict(new Delivery.Id(id), body.level(), body.reason()));
  }

  /** Signs for what was opened. */
  @PostMapping("/{id}/receipt")
  DeliveryView signFor(@PathVariable UUID id) {
    return DeliveryView.of(receipts.signFor(new Delivery.Id(id)));
  }

  /** Who looked at it, newest first, as far as the actor may know. */
  @GetMapping("/{id}/looks")
  List<Receipts.Looked> looks(@PathVariable UUID id) {
    return receipts.looks(new Delivery.Id(id));
  }
}
