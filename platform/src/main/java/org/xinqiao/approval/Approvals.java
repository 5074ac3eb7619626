package org.xinqiao.approval;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;

/** The chapter's front door: ask for an approval, vote on one, take one back. */
@Service
@Transactional
public class Approvals {
  /** Seeing what waits for oneself and what one asked for. */
  public static final FunctionPermission READ =
      new FunctionPermission("approval.read", Text.of("查阅待办与申请", "Read requests"), Role.INSIDERS);

  /** Deciding what others ask for. */
  public static final FunctionPermission VOTE =
      new FunctionPermission("approval.vote", Text.of("审批", "Decide requests"), Role.BUSINESS);

  private final ApprovalStore store;
  private final Admission admission;
  private final Seats seats;
  private final Deadlines deadlines;
  private final Minutes minutes;
  private final Clock clock;

  Approvals(
      ApprovalStore store,
      Admission admission,
      Seats seats,
      Deadlines deadlines,
      Minutes minutes,
      Clock clock) {
    this.store = store;
    this.admission = admission;
    this.seats = seats;
    this.deadlines = deadlines;
    this.minutes = minutes;
    this.clock = clock;
  }

  /**
   * Puts a question to the reviewers, in the caller's transaction when there is one. Whether the
   * actor may ask is for the asking chapter to check. Refuses {@code approval.already-asked} while
   * the same subject is under review, urgency without a reason, and urgency over the quota.
   */
  public Approval ask(Question question) {
    var approval = admission.admit(question);
    if (!store.insert(approval)) {
      throw new Problem(Refused.ALREADY_ASKED);
    }
    deadlines.schedule(approval);
    minutes.asked(approval);
    return approval;
  }

  /**
   * Casts the current actor's vote at the level that waits.
   *
   * @param reason needed for a return, and for a yes at a commented level; otherwise may be empty
   * @param digest digest of what the voter saw
   */
  public Approval vote(Approval.Id id, Approval.Verb verb, String reason, String digest) {
    VOTE.require();
    var actor = Actor.current();
    var asked = lock(id, actor);
    Rule.require(actor.kind() == Actor.Kind.PERSON, Refused.PERSONS_ONLY);
    admission.requireDecent(reason);
    var now = clock.instant();
    var ballot = new Approval.Ballot(actor.account(), actor.person(), verb, reason, digest);
    var before = deadlines.strike(asked, now);
    var after = before.cast(ballot, now);
    seats.objection(before, actor).ifPresent(Approvals::refuse);
    var vote = after.votes().getLast();
    store.append(after, vote);
    minutes.voted(after, vote);
    if (after.ending() == null && !after.currentLevel().equals(before.currentLevel())) {
      minutes.advanced(after);
    }
    return settle(after);
  }

  /**
   * Takes the current actor's own request back, at any time before the decision.
   *
   * @param reason may not be blank: reviewers have spent time on it
   */
  public Approval withdraw(Approval.Id id, String reason) {
    var actor = Actor.current();
    var asked = lock(id, actor);
    asked.requireRequester(actor.person());
    admission.requireDecent(reason);
    var now = clock.instant();
    var withdrawn = deadlines.strike(asked, now).end(Approval.Status.WITHDRAWN, reason, now);
    Rule.require(!reason.isBlank(), Refused.REASON_NEEDED);
    return settle(withdrawn);
  }

  /**
   * Voids what is pending about a subject, because it is no longer what the reviewers were shown;
   * nothing happens when nothing is pending. The caller answers for its right to change the
   * subject.
   */
  public Optional<Approval> voidFor(String kind, UUID subject, String reason) {
    var now = clock.instant();
    return store
        .lockPending(kind, subject)
        .map(asked -> deadlines.strike(asked, now).end(Approval.Status.VOID, reason, now))
        .map(this::settle);
  }

  /** One approval; 404 for everybody who neither asked, voted nor sits at one of its levels. */
  @Transactional(readOnly = true)
  public Approval get(Approval.Id id) {
    return store
        .find(id)
        .filter(approval -> seats.mayLook(approval, Actor.current()))
        .orElseThrow(() -> new Problem(Refused.UNKNOWN));
  }

  /** Why the current actor may not vote on {@code approval} now, or empty. */
  @Transactional(readOnly = true)
  public Optional<Problem> objection(Approval approval) {
    return seats.objection(approval, Actor.current());
  }

  /** Whether the current actor has a seat at one of the approval's levels, whoever's turn it is. */
  @Transactional(readOnly = true)
  public boolean hasSeat(Approval approval) {
    return seats.hasSeat(approval, Actor.current());
  }

  /** Why the current actor may not take {@code approval} back now, or empty. */
  @Transactional(readOnly = true)
  public Optional<Problem> withdrawalObjection(Approval approval) {
    try {
      approval.requireRequester(Actor.current().person());
      approval.requirePending();
      return Optional.empty();
    } catch (Problem refused) {
      return Optional.of(refused);
    }
  }

  /** Every round of questions about a subject that the actor may look at, oldest first. */
  @Transactional(readOnly = true)
  public List<Approval> history(String kind, UUID subject) {
    var actor = Actor.current();
    return store.history(kind, subject).stream()
        .filter(approval -> seats.mayLook(approval, actor))
        .toList();
  }

  private Approval lock(Approval.Id id, Actor actor) {
    return store
        .lock(id)
        .filter(approval -> seats.mayLook(approval, actor))
        .orElseThrow(() -> new Problem(Refused.UNKNOWN));
  }

  private Approval settle(Approval after) {
    if (after.ending() != null) {
      store.end(after, after.ending());
      minutes.decided(after);
    }
    return after;
  }

  private static void refuse(Problem problem) {
    Rule.require(false, problem.code(), problem.detail());
  }
}
