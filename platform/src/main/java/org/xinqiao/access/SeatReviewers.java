package org.xinqiao.access;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.Level;
import org.xinqiao.approval.Reviewers;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;

/**
 * Who sits where: the department of whoever asked, its head, compliance, and listed executives.
 * Administrators sit nowhere, and a seat nobody knows is nobody's.
 */
@Component
class SeatReviewers implements Reviewers {
  private final Executives executives;

  SeatReviewers(Executives executives) {
    this.executives = executives;
  }

  @Override
  public Optional<Problem> objection(Approval approval, Level level, Actor voter) {
    return sits(approval, level.seat(), voter)
        ? Optional.empty()
        : Optional.of(new Problem(AccessProblems.NO_SEAT, level.title()));
  }

  private boolean sits(Approval approval, String seat, Actor voter) {
    var administrator = voter.roles().stream().anyMatch(Role.ADMINISTRATORS::contains);
    if (administrator
        || voter.kind() != Actor.Kind.PERSON
        || !voter.institution().equals(approval.institution())) {
      return false;
    }
    return switch (seat) {
      case "DEPARTMENT" ->
          isColleague(approval, voter) && (voter.has(Role.STAFF) || voter.has(Role.HEAD));
      case "HEAD" -> isColleague(approval, voter) && voter.has(Role.HEAD);
      case "COMPLIANCE" -> voter.has(Role.COMPLIANCE);
      case "EXECUTIVE" -> executives.isListed(voter);
      default -> false;
    };
  }

  private static boolean isColleague(Approval approval, Actor voter) {
    var department = approval.requester().department();
    return department != null && department.equals(voter.standing().department());
  }
}
