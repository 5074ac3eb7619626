package org.xinqiao.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.account.Account;
import org.xinqiao.account.RoleHolders;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.Level;
import org.xinqiao.institution.Department;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Role;

/** The accounts that may vote at a level now, so that they can be told. */
@Service
@Transactional(readOnly = true)
public class SeatHolders {
  private final RoleHolders holders;
  private final SeatReviewers reviewers;

  SeatHolders(RoleHolders holders, SeatReviewers reviewers) {
    this.holders = holders;
    this.reviewers = reviewers;
  }

  /** Those of the approval's institution, without whoever asked or has voted already. */
  public List<Account> of(Approval approval, Level level) {
    var candidates =
        switch (level.seat()) {
          case "DEPARTMENT" -> colleagues(approval, Set.of(Role.STAFF, Role.HEAD));
          case "HEAD" -> colleagues(approval, Set.of(Role.HEAD));
          case "COMPLIANCE" -> holders.of(Set.of(Role.COMPLIANCE), null);
          case "EXECUTIVE" -> holders.of(Set.of(Role.EXECUTIVE), null);
          default -> List.<Account>of();
        };
    return candidates.stream().filter(account -> mayVote(approval, level, account)).toList();
  }

  private List<Account> colleagues(Approval approval, Set<Role> roles) {
    var department = approval.requester().department();
    return department == null ? List.of() : holders.of(roles, new Department.Id(department));
  }

  private boolean mayVote(Approval approval, Level level, Account account) {
    var person = account.person().id();
    return !approval.requester().person().equals(person)
        && !approval.hasVoted(person)
        && reviewers.objection(approval, level, actor(account)).isEmpty();
  }

  private static Actor actor(Account account) {
    return Actor.person(
        new Actor.Who(account.id().value(), account.person().id(), account.name()),
        account.institution(),
        new Actor.Standing(account.roles(), department(account)),
        new Actor.Errand(null, "seat"));
  }

  private static @Nullable UUID department(Account account) {
    var department = account.place().department();
    return department == null ? null : department.value();
  }
}
