package org.xinqiao.screening;

import java.time.Clock;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.UnitOfWork;

/**
 * Front door to the record of state secrets that were refused, and to the decisions owed on them.
 */
@Service
@Transactional
public class Quarantines {
  /** Reading the record and deciding. */
  public static final FunctionPermission DECIDE =
      new FunctionPermission(
          "screening.quarantine",
          Text.of("处置涉密隔离", "Decide on quarantined content"),
          Set.of(Role.COMPLIANCE));

  /** It was decided already. */
  public static final Code DECIDED = ScreeningCodes.DECIDED;

  private final QuarantineStore rows;
  private final Audit audit;
  private final UnitOfWork units;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Quarantines(
      QuarantineStore rows,
      Audit audit,
      UnitOfWork units,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.audit = audit;
    this.units = units;
    this.events = events;
    this.clock = clock;
  }

  /** The institution's records, newest first. */
  @Transactional(readOnly = true)
  public Page<Quarantine> list(Page.Request request) {
    DECIDE.require();
    return Page.of(rows.list(request), request, record -> record.content().value());
  }

  /** Decides once and for all whether the content was reported. */
  public Quarantine decide(Content.Id content, Quarantine.Outcome outcome, String reason) {
    DECIDE.require();
    var told = reason.strip();
    Rule.require(!told.isEmpty() && told.length() <= 500, ScreeningCodes.REASON_NEEDED);
    var known = rows.find(content);
    if (known.isEmpty()) {
      throw new Problem(ScreeningCodes.UNKNOWN_QUARANTINE);
    }
    var decision =
        new Quarantine.Decision(outcome, told, Actor.current().account(), clock.instant());
    Rule.require(rows.decide(content, decision), DECIDED);
    audit.append(
        Act.of("screening.decide-quarantine")
            .with("content", content)
            .with("outcome", outcome)
            .with("reason", told)
            .content(known.get().digest()));
    var decided = rows.find(content).orElseThrow();
    events.publishEvent(new QuarantineDecided(decided));
    return decided;
  }

  /** How many of the institution's records have no decision yet. */
  @Transactional(readOnly = true)
  public long open() {
    DECIDE.require();
    return rows.open();
  }

  /** How many decisions are overdue on the whole platform; a number for controls. */
  public long overdue() {
    var watch = Actor.system("screening-watch", InstitutionId.PLATFORM);
    return units.as(watch, () -> rows.overdue(clock.instant()));
  }
}
