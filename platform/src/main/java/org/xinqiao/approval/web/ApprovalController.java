package org.xinqiao.approval.web;

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
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.Approvals;
import org.xinqiao.approval.Boxes;
import org.xinqiao.approval.Urgency;
import org.xinqiao.kernel.Page;

/** What waits for me, what I asked for, and the three verbs 同意, 退回, 撤销. */
@RestController
@RequestMapping("/api/v1/approvals")
class ApprovalController {
  private final Approvals approvals;
  private final Boxes boxes;

  ApprovalController(Approvals approvals, Boxes boxes) {
    this.approvals = approvals;
    this.boxes = boxes;
  }

  /** Which list: what I may vote on, voted on, asked for, what has ended, or what is late. */
  enum Box {
    inbox,
    decided,
    mine,
    closed,
    escalated
  }

  record VoteRequest(
      @NotNull Approval.Verb verb, @Nullable String reason, @NotNull String digest) {}

  record WithdrawalRequest(@Nullable String reason) {}

  /** What of a box is wanted; whatever is left out does not narrow it. */
  record FilterQuery(
      Approval.@Nullable Status status,
      @Nullable Urgency urgency,
      @Nullable Instant dueBefore,
      @Nullable Instant endedAfter) {}

  @GetMapping
  Page<ApprovalView> list(
      @RequestParam(defaultValue = "inbox") Box box,
      FilterQuery query,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    var filter =
        new Boxes.Filter(query.status(), query.urgency(), query.dueBefore(), query.endedAfter());
    var request = Page.Request.of(after, limit);
    var page =
        switch (box) {
          case inbox -> boxes.inbox(request, filter);
          case decided -> boxes.decided(request, filter);
          case mine -> boxes.mine(request, filter);
          case closed -> boxes.closed(request, filter);
          case escalated -> boxes.escalated(request, filter);
        };
    return page.map(this::view);
  }

  @GetMapping("/{id}")
  ApprovalView get(@PathVariable UUID id) {
    return view(approvals.get(new Approval.Id(id)));
  }

  @PostMapping("/{id}/votes")
  ApprovalView vote(@PathVariable UUID id, @Valid @RequestBody VoteRequest body) {
    var reason = body.reason() == null ? "" : body.reason();
    return view(approvals.vote(new Approval.Id(id), body.verb(), reason, body.digest()));
  }

  @PostMapping("/{id}/withdrawal")
  ApprovalView withdraw(@PathVariable UUID id, @RequestBody WithdrawalRequest body) {
    var reason = body.reason() == null ? "" : body.reason();
    return view(approvals.withdraw(new Approval.Id(id), reason));
  }

  private ApprovalView view(Approval approval) {
    return ApprovalView.of(
        approval, approvals.objection(approval), approvals.withdrawalObjection(approval));
  }
}
