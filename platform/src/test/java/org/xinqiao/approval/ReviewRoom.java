package org.xinqiao.approval;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.xinqiao.audit.Audit;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Ids;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Probes;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.kernel.WordingRules;

/**
 * The chapter on the real database, with reviewers who sit where their role says, in an institution
 * of its own.
 */
public final class ReviewRoom {
  final InstitutionId institution = new InstitutionId(UUID.randomUUID());
  final UUID department = UUID.randomUUID();
  final List<ApprovalDecided> told = new ArrayList<>();
  Consumer<ApprovalDecided> whenTold = event -> {};
  public final Approvals approvals;
  public final Boxes boxes;
  final Deadlines deadlines;
  final ApprovalStore store;
  final Admission admission;
  final Clock clock;
  private final UnitOfWork unitOfWork;
  private final Probes probes;
  private final Ids ids;

  public ReviewRoom(ApplicationContext platform) {
    this(platform, text -> {});
  }

  ReviewRoom(ApplicationContext platform, WordingRules wording) {
    this.unitOfWork = platform.getBean(UnitOfWork.class);
    this.probes = platform.getBean(Probes.class);
    this.store = platform.getBean(ApprovalStore.class);
    this.ids = platform.getBean(Ids.class);
    this.clock = platform.getBean(Clock.class);
    var minutes =
        new Minutes(
            platform.getBean(Audit.class),
            event -> {
              if (event instanceof ApprovalDecided decided) {
                tell(decided);
              }
            });
    this.deadlines =
        new Deadlines(store, minutes, platform.getBean(SchedulerClient.class), unitOfWork, clock);
    this.admission = new Admission(store, provider(WordingRules.class, wording), ids, clock);
    var seats = new Seats(provider(Reviewers.class, ReviewRoom::objection));
    this.approvals = new Approvals(store, admission, seats, deadlines, minutes, clock);
    this.boxes = new Boxes(platform.getBean(BoxStore.class), seats);
  }

  private void tell(ApprovalDecided event) {
    whenTold.accept(event);
    told.add(event);
  }

  private static <T> ObjectProvider<T> provider(Class<T> type, T bean) {
    return new StaticListableBeanFactory(Map.of("only", bean)).getBeanProvider(type);
  }

  private static Optional<Problem> objection(Approval approval, Level level, Actor voter) {
    var sameDepartment = voter.standing().department();
    var near = sameDepartment != null && sameDepartment.equals(approval.requester().department());
    var sits =
        switch (level.seat()) {
          case "DEPARTMENT" -> near && voter.has(Role.STAFF);
          case "HEAD" -> near && voter.has(Role.HEAD);
          default -> voter.has(Role.valueOf(level.seat()));
        };
    return sits ? Optional.empty() : Optional.of(new Problem(Refused.NO_SEAT));
  }

  public Actor staff() {
    return actor(Role.STAFF);
  }

  public Actor actor(Role role) {
    return actor(role, UUID.randomUUID());
  }

  /** One more account of a person. */
  Actor actor(Role role, UUID person) {
    return Actor.person(
        new Actor.Who(UUID.randomUUID(), person, "somebody"),
        institution,
        new Actor.Standing(Set.of(role), department),
        new Actor.Errand("session", "test"));
  }

  <T> T as(Actor actor, Function<Approvals, T> work) {
    return unitOfWork.as(actor, () -> work.apply(approvals));
  }

  <T> T look(Actor actor, Function<Boxes, T> work) {
    return unitOfWork.as(actor, () -> work.apply(boxes));
  }

  public Approval ask(Actor author, Urgency urgency, List<Level> levels) {
    return ask(author, Samples.question(urgency, levels));
  }

  Approval ask(Actor author, Question question) {
    return as(author, desk -> desk.ask(question));
  }

  Approval approve(Actor voter, Approval approval) {
    var digest = approval.subject().digest();
    return as(voter, desk -> desk.vote(approval.id(), Approval.Verb.APPROVE, "", digest));
  }

  Approval giveBack(Actor voter, Approval approval, String reason) {
    var digest = approval.subject().digest();
    return as(voter, desk -> desk.vote(approval.id(), Approval.Verb.RETURN, reason, digest));
  }

  void wake(Approval approval) {
    deadlines.wake(new Deadlines.Mark(institution.value(), approval.id().value()));
  }

  Rehearsal rehearsal() {
    return new Rehearsal(approvals, ids);
  }

  ClockProbes clockProbes() {
    return new ClockProbes(rehearsal(), deadlines, store, probes);
  }

  Probes probes() {
    return probes;
  }
}
