package org.xinqiao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.deidentification.ColumnRule;
import org.xinqiao.institution.Institutions;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Ids;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.WordingRules;
import org.xinqiao.vault.Vault;

/** Front door to agreements: draft, sign, end. */
@Service
@Transactional
public class Agreements {
  /** Drafting and changing. */
  public static final FunctionPermission DRAFT =
      new FunctionPermission(
          "exchange.draft-agreement", Text.of("起草协议", "Draft agreements"), Set.of(Role.COMPLIANCE));

  /** Signing, and ending. */
  public static final FunctionPermission SIGN =
      new FunctionPermission(
          "exchange.sign-agreement",
          Text.of("签署、终止协议", "Sign and end agreements"),
          Set.of(Role.COMPLIANCE, Role.EXECUTIVE));

  /** Reading. */
  public static final FunctionPermission READ =
      new FunctionPermission(
          "exchange.read-agreements",
          Text.of("查阅协议", "Read agreements"),
          Set.of(Role.STAFF, Role.HEAD, Role.COMPLIANCE, Role.EXECUTIVE, Role.AUDIT_ADMIN));

  private static final Duration LONGEST = Duration.ofDays(5 * 366);
  private static final int LONGEST_TEXT = 500;
  private static final int SEARCHED = 50;

  private final AgreementStore store;
  private final Institutions institutions;
  private final Vault vault;
  private final BothLogs logs;
  private final WordingRules wording;
  private final Moment moment;

  Agreements(
      AgreementStore store,
      Institutions institutions,
      Vault vault,
      BothLogs logs,
      WordingRules wording,
      Moment moment) {
    this.store = store;
    this.institutions = institutions;
    this.vault = vault;
    this.logs = logs;
    this.wording = wording;
    this.moment = moment;
  }

  /** Ids, times, and who listens. */
  @Component("exchangeMoment")
  record Moment(Ids ids, Clock clock, ApplicationEventPublisher events) {}

  /** Drafts an agreement under which data of the actor's institution may cross. */
  public Agreement draft(Terms terms) {
    DRAFT.require();
    requireSense(terms);
    var now = moment.clock().instant();
    var agreement =
        new Agreement(
            new Agreement.Id(moment.ids().next()),
            1,
            terms,
            Agreement.State.DRAFT,
            new Agreement.Draft(Actor.current().account(), now),
            List.of(),
            null);
    store.insert(agreement);
    logs.own(act("exchange.draft-agreement", agreement));
    tell(agreement, false);
    return agreement;
  }

  /** Changes an agreement that is not in force yet. Every signature made so far is void. */
  public Agreement revise(Agreement.Id id, Terms terms) {
    DRAFT.require();
    requireSense(terms);
    var before = lock(id);
    Rule.require(isSender(before), AgreementProblems.NOT_A_PARTY);
    Rule.require(before.next().isPresent(), AgreementProblems.NOT_OPEN);
    Rule.require(terms.recipient().equals(before.terms().recipient()), AgreementProblems.MALFORMED);
    var draft = new Agreement.Draft(Actor.current().account(), moment.clock().instant());
    var after =
        new Agreement(
            id, before.version() + 1, terms, Agreement.State.DRAFT, draft, List.of(), null);
    store.revise(after);
    var act = act("exchange.revise-agreement", after).with("voided", before.signatures().size());
    if (before.state() == Agreement.State.PROPOSED) {
      logs.both(before.terms().recipient(), act);
    } else {
      logs.own(act);
    }
    tell(after, false);
    return after;
  }

  /**
   * Signs with the institution's key what the actor read.
   *
   * @param digest of the text the actor read; refused when the text is another by now
   */
  public Agreement sign(Agreement.Id id, String digest) {
    SIGN.require();
    var actor = Actor.current();
    var before = lock(id);
    var turn = before.next().orElseThrow(() -> new Problem(AgreementProblems.NOT_OPEN));
    var mine = turn.institution().equals(actor.institution()) && actor.has(turn.seat());
    Rule.require(
        actor.kind() == Actor.Kind.PERSON && mine, AgreementProblems.NOT_YOUR_TURN, whose(turn));
    var signedAlready =
        before.signatures().stream().anyMatch(s -> s.person().equals(actor.person()));
    Rule.require(!signedAlready, AgreementProblems.SAME_PERSON);
    Rule.require(before.digest().equals(digest), AgreementProblems.CHANGED);
    var signed = vault.sign(before.text().getBytes(UTF_8));
    var now = moment.clock().instant();
    var signature =
        new Agreement.Signature(
            actor.institution(), turn.seat(), actor.account(), actor.person(), digest, signed, now);
    var position = before.signatures().size() + 1;
    store.sign(before, position, signature);
    if (position == 2) {
      store.moveTo(id, Agreement.State.PROPOSED);
    } else if (position == 4) {
      store.moveTo(id, Agreement.State.IN_FORCE);
    }
    write(act("exchange.sign-agreement", before).with("position", position), before, position >= 2);
    var after = store.find(id.value(), now).orElseThrow();
    tell(after, position >= 2);
    return after;
  }

  /** Ends an agreement at once; one person of either side can. */
  public Agreement terminate(Agreement.Id id, String reason) {
    SIGN.require();
    requireReason(reason);
    wording.check(reason);
    var before = lock(id);
    var ended =
        before.state() == Agreement.State.TERMINATED || before.state() == Agreement.State.EXPIRED;
    Rule.require(!ended, AgreementProblems.NOT_OPEN);
    var actor = Actor.current();
    var now = moment.clock().instant();
    store.terminate(
        id, new Agreement.Termination(actor.account(), actor.institution(), now, reason.strip()));
    var act = act("exchange.terminate-agreement", before).with("reason", reason);
    var both = before.state() != Agreement.State.DRAFT;
    write(act, before, both);
    var after = store.find(id.value(), now).orElseThrow();
    tell(after, both);
    return after;
  }

  /** One agreement of the actor's institution; a draft is not yet the other side's to see. */
  @Transactional(readOnly = true)
  public Agreement get(Agreement.Id id) {
    READ.require();
    return store
        .find(id.value(), moment.clock().instant())
        .filter(this::isVisible)
        .orElseThrow(() -> new Problem(AgreementProblems.UNKNOWN));
  }

  /** Agreements of the actor's institution, newest first. */
  @Transactional(readOnly = true)
  public Page<Agreement> list(Page.Request request) {
    READ.require();
    var page = Page.of(store.list(request, moment.clock().instant()), request, a -> a.id().value());
    return new Page<>(page.items().stream().filter(this::isVisible).toList(), page.next());
  }

  /** Agreements of the actor's institution by a part of their purpose; the newest few. */
  @Transactional(readOnly = true)
  public List<Agreement> titled(String words, int most) {
    READ.require();
    return store.titled(words, SEARCHED, moment.clock().instant()).stream()
        .filter(this::isVisible)
        .limit(most)
        .toList();
  }

  private Agreement lock(Agreement.Id id) {
    return store
        .lock(id.value(), moment.clock().instant())
        .filter(this::isVisible)
        .orElseThrow(() -> new Problem(AgreementProblems.UNKNOWN));
  }

  private boolean isVisible(Agreement agreement) {
    var here = Actor.current().institution();
    var wasProposed = agreement.signatures().size() >= 2;
    return agreement.hasParty(here) && (isSender(agreement) || wasProposed);
  }

  private static boolean isSender(Agreement agreement) {
    return agreement.terms().sender().equals(Actor.current().institution());
  }

  private void write(Act act, Agreement agreement, boolean both) {
    var terms = agreement.terms();
    if (both) {
      logs.both(isSender(agreement) ? terms.recipient() : terms.sender(), act);
    } else {
      logs.own(act);
    }
  }

  private void tell(Agreement agreement, boolean both) {
    moment.events().publishEvent(new AgreementMoved(agreement, both));
  }

  private void requireSense(Terms terms) {
    var period = terms.period();
    var now = moment.clock().instant();
    var columns = terms.masks().stream().map(ColumnRule::column).distinct().count();
    var sense =
        terms.sender().equals(Actor.current().institution())
            && !terms.recipient().equals(terms.sender())
            && !terms.purpose().isEmpty()
            && terms.purpose().length() <= LONGEST_TEXT
            && !terms.categories().isEmpty()
            && columns == terms.masks().size()
            && period.until().isAfter(period.from())
            && period.until().isAfter(now)
            && !period.until().isAfter(period.from().plus(LONGEST));
    Rule.require(sense, AgreementProblems.MALFORMED);
    wording.check(terms.purpose());
    institutions.get(terms.recipient());
  }

  static void requireReason(String reason) {
    var length = reason.strip().length();
    Rule.require(length >= 1 && length <= LONGEST_TEXT, DeliveryProblems.REASON);
  }

  private static Text whose(Agreement.Turn turn) {
    var seat = turn.seat().title();
    return Text.of(
        "现由机构 " + turn.institution() + " 的" + seat.zh() + "签署",
        seat.en() + " of " + turn.institution() + " signs next");
  }

  private static Act act(String action, Agreement agreement) {
    return Act.of(action)
        .with("agreement", agreement.id())
        .with("version", agreement.version())
        .with("recipient", agreement.terms().recipient())
        .with("digest", agreement.digest());
  }
}
