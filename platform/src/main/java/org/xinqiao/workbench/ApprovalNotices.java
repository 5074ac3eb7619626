package org.xinqiao.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xinqiao.access.SeatHolders;
import org.xinqiao.account.Account;
import org.xinqiao.account.RoleHolders;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.ApprovalAdvanced;
import org.xinqiao.approval.ApprovalAsked;
import org.xinqiao.approval.ApprovalDecided;
import org.xinqiao.approval.ApprovalEscalated;
import org.xinqiao.approval.ApprovalReminded;
import org.xinqiao.kernel.Role;

/** Tells people of requests that wait for them, and of what became of those they asked for. */
@Component
class ApprovalNotices {
  private final NoticeWriter writer;
  private final SeatHolders seats;
  private final RoleHolders holders;

  ApprovalNotices(NoticeWriter writer, SeatHolders seats, RoleHolders holders) {
    this.writer = writer;
    this.seats = seats;
    this.holders = holders;
  }

  @EventListener
  void on(ApprovalAsked asked) {
    tell(Notice.Kind.APPROVAL_ASKED, asked.approval(), waitedFor(asked.approval()));
  }

  @EventListener
  void on(ApprovalAdvanced advanced) {
    tell(Notice.Kind.APPROVAL_ASKED, advanced.approval(), waitedFor(advanced.approval()));
  }

  @EventListener
  void on(ApprovalReminded reminded) {
    tell(Notice.Kind.DEADLINE_NEAR, reminded.approval(), waitedFor(reminded.approval()));
  }

  /** A breach is also the requester's and the executives' business. */
  @EventListener
  void on(ApprovalEscalated escalated) {
    var approval = escalated.approval();
    var told = new ArrayList<>(waitedFor(approval));
    told.add(approval.requester().account());
    told.addAll(ids(holders.of(Set.of(Role.EXECUTIVE), null)));
    tell(Notice.Kind.DEADLINE_PASSED, approval, told);
  }

  @EventListener
  void on(ApprovalDecided decided) {
    var approval = decided.approval();
    var requester = List.of(approval.requester().account());
    switch (approval.status()) {
      case GRANTED -> tell(Notice.Kind.APPROVAL_GRANTED, approval, requester);
      case RETURNED -> tell(Notice.Kind.APPROVAL_RETURNED, approval, requester);
      case VOID -> tell(Notice.Kind.APPROVAL_VOID, approval, requester);
      case WITHDRAWN -> tell(Notice.Kind.APPROVAL_WITHDRAWN, approval, concerned(approval));
      case PENDING -> throw new IllegalArgumentException("Not decided: " + approval.id());
    }
  }

  private void tell(Notice.Kind kind, Approval approval, List<UUID> accounts) {
    writer.tell(new Notice.About(kind, approval.id().value(), approval.title()), accounts);
  }

  /** Whoever may vote at the level that waits. */
  private List<UUID> waitedFor(Approval approval) {
    return approval.currentLevel().map(level -> ids(seats.of(approval, level))).orElse(List.of());
  }

  /** Whoever voted, and whoever had it before them when it was taken back. */
  private List<UUID> concerned(Approval approval) {
    var told = new HashSet<UUID>();
    approval.votes().forEach(vote -> told.add(vote.account()));
    approval.levels().stream()
        .filter(level -> !approval.isDone(level))
        .findFirst()
        .ifPresent(level -> told.addAll(ids(seats.of(approval, level))));
    return List.copyOf(told);
  }

  private static List<UUID> ids(List<Account> accounts) {
    return accounts.stream().map(account -> account.id().value()).toList();
  }
}
