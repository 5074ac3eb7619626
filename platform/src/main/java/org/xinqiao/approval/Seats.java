package org.xinqiao.approval;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;

/** Who may vote and who may look; when nobody knows who sits where, nobody may. */
@Component
class Seats {
  /** Where a breach of the time limit goes: above every level. */
  static final Level ESCALATION =
      new Level("ESCALATION", Text.of("超时上报", "Escalation"), "EXECUTIVE", 1);

  private final ObjectProvider<Reviewers> reviewers;

  Seats(ObjectProvider<Reviewers> reviewers) {
    this.reviewers = reviewers;
  }

  /** Why {@code actor} may not vote on the approval now, or empty. */
  Optional<Problem> objection(Approval approval, Actor actor) {
    var level = approval.currentLevel();
    if (level.isEmpty()) {
      return Optional.of(new Problem(Refused.ALREADY_DECIDED));
    }
    if (actor.kind() != Actor.Kind.PERSON) {
      return Optional.of(new Problem(Refused.PERSONS_ONLY));
    }
    try {
      approval.requireIndependent(actor.person());
    } catch (Problem refused) {
      return Optional.of(refused);
    }
    return objection(approval, level.get(), actor);
  }

  /** Requesters, voters, those with a seat at any level, and after a breach those above. */
  boolean mayLook(Approval approval, Actor actor) {
    return actor.kind() == Actor.Kind.SYSTEM
        || approval.requester().person().equals(actor.person())
        || approval.hasVoted(actor.person())
        || approval.levels().stream().anyMatch(level -> sits(approval, level, actor))
        || isEscalatedTo(approval, actor);
  }

  /** Whether the actor may sit at one of the levels; whoever asked sits at none. */
  boolean hasSeat(Approval approval, Actor actor) {
    return !approval.requester().person().equals(actor.person())
        && approval.levels().stream().anyMatch(level -> sits(approval, level, actor));
  }

  /** Whether a breach of this approval is the actor's business: a seat at any level, or above. */
  boolean isEscalatedTo(Approval approval, Actor actor) {
    return approval.escalatedAt() != null
        && (sits(approval, ESCALATION, actor)
            || approval.levels().stream().anyMatch(level -> sits(approval, level, actor)));
  }

  private boolean sits(Approval approval, Level level, Actor actor) {
    return objection(approval, level, actor).isEmpty();
  }

  private Optional<Problem> objection(Approval approval, Level level, Actor actor) {
    var known = reviewers.getIfAvailable();
    return known == null
        ? Optional.of(new Problem(Refused.NO_SEAT))
        : known.objection(approval, level, actor);
  }
}
