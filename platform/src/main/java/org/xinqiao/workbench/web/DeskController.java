package org.xinqiao.workbench.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.Urgency;
import org.xinqiao.kernel.Text;
import org.xinqiao.workbench.Desk;

/** Everything a workbench shows, in one answer. */
@RestController
@RequestMapping("/api/v1/desk")
class DeskController {
  private final Desk desk;

  DeskController(Desk desk) {
    this.desk = desk;
  }

  /** One request that waits for me; {@code step} of {@code steps} is its turn. */
  record WaitingView(
      UUID id,
      Text title,
      UUID requester,
      Urgency urgency,
      Instant askedAt,
      Instant dueAt,
      int step,
      int steps) {
    static WaitingView of(Approval approval) {
      var levels = approval.levels();
      var step = approval.currentLevel().map(levels::indexOf).orElse(levels.size() - 1);
      return new WaitingView(
          approval.id().value(),
          approval.title(),
          approval.requester().account(),
          approval.urgency(),
          approval.askedAt(),
          approval.dueAt(),
          step + 1,
          levels.size());
    }
  }

  record DeskView(
      Desk.Counters counters,
      List<WaitingView> waiting,
      List<NoticeView> receipts,
      List<NoticeView> news) {}

  /** {@code dayEnds} is the end of the reader's own day, for what is due today. */
  @GetMapping
  DeskView now(@RequestParam(required = false) @Nullable Instant dayEnds) {
    var now = desk.now(dayEnds);
    return new DeskView(
        now.counters(),
        now.waiting().stream().map(WaitingView::of).toList(),
        now.receipts().stream().map(NoticeView::of).toList(),
        now.news().stream().map(NoticeView::of).toList());
  }
}
