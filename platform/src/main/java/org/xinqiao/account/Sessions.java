package org.xinqiao.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Ids;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Secrets;
import org.xinqiao.kernel.UnitOfWork;

/**
 * Sessions: who is signed in, and for how long. Nothing about rights is kept in a session; roles
 * and department are read for every request.
 */
@Service
public class Sessions {
  /**
   * A request within this time after the last one noted is not noted again, to spare a write per
   * request. Idle sessions may end this much early, never late.
   */
  private static final Duration GRAIN = Duration.ofSeconds(20);

  private static final String JOB = "account-sessions";
  private static final int LONGEST_PURPOSE = 120;

  private final SessionStore store;
  private final UnitOfWork units;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final SessionTimes times;

  Sessions(
      SessionStore store, UnitOfWork units, Audit audit, Ids ids, Clock clock, SessionTimes times) {
    this.store = store;
    this.units = units;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.times = times;
  }

  /** Opens a session for an account whose password was right, in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  SignedIn open(Account account, boolean initial) {
    var institution = account.institution();
    var life = times.of(initial, account.roles());
    var id = ids.next();
    var secret = Secrets.token();
    store.insert(
        institution,
        Tokens.digest(secret),
        new SessionStore.Opening(id, account.id().value(), initial, clock.instant(), life));
    var actor = actor(account, id);
    actor.call(
        () -> audit.append(Act.of("account.sign-in").with("session", id).with("initial", initial)));
    return new SignedIn(institution + "." + secret, actor, initial);
  }

  private static Actor actor(Account account, UUID session) {
    var department = account.place().department();
    return Actor.person(
        new Actor.Who(account.id().value(), account.person().id(), account.name()),
        account.institution(),
        new Actor.Standing(account.roles(), department == null ? null : department.value()),
        new Actor.Errand(session.toString(), "sign-in"));
  }

  /**
   * The session of a token, or empty when it is unknown, ended, expired or locked for too long. The
   * institution stands in the token, so that the look-up stays inside its rows. One that has been
   * idle for too long is locked now.
   *
   * @param purpose what the request is for, recorded with all it does
   * @param attended whether a person is behind the request; a page that asks for news by itself
   *     keeps no session open
   */
  public Optional<Session> resolve(String token, String purpose, boolean attended) {
    var dot = token.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    InstitutionId institution;
    try {
      institution = InstitutionId.parse(token.substring(0, dot));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    var hash = Tokens.digest(token.substring(dot + 1));
    return units
        .as(Actor.system(JOB, institution), () -> alive(institution, hash, attended))
        .map(alive -> session(institution, alive, purpose));
  }

  private Optional<SessionStore.Alive> alive(
      InstitutionId institution, byte[] hash, boolean attended) {
    Instant now = clock.instant();
    var alive = store.find(institution, hash, now);
    alive
        .filter(session -> !session.locked())
        .ifPresent(session -> {
          if (isIdle(session, now)) {
            lockIdle(institution, session.id(), now);
          } else if (attended && session.seenAt().plus(GRAIN).isBefore(now)) {
            store.seen(institution, session.id(), now);
          }
        });
    return alive;
  }

  private static boolean isIdle(SessionStore.Alive session, Instant now) {
    return !session.idleAt().isAfter(now);
  }

  private void lockIdle(InstitutionId institution, UUID session, Instant now) {
    if (store.lock(institution, session, now)) {
      audit.append(Act.of("account.lock-session").with("session", session).with("cause", "IDLE"));
    }
  }

  private Session session(InstitutionId institution, SessionStore.Alive alive, String purpose) {
    var shortened = purpose.substring(0, Math.min(purpose.length(), LONGEST_PURPOSE));
    var actor =
        Actor.person(
            new Actor.Who(alive.account(), alive.person(), alive.name()),
            institution,
            new Actor.Standing(alive.roles(), alive.department()),
            new Actor.Errand(alive.id().toString(), shortened));
    var locked = alive.locked() || isIdle(alive, clock.instant());
    return new Session(alive.id(), actor, alive.initial(), locked);
  }

  /** Signs the current actor out of the session the request came with. */
  @Transactional
  public void signOut() {
    var actor = Actor.current();
    var session = actor.errand().session();
    if (session == null) {
      return;
    }
    var ended =
        store.end(actor.institution(), UUID.fromString(session), "SIGN_OUT", clock.instant());
    if (ended) {
      audit.append(Act.of("account.sign-out").with("session", session));
    }
  }

  /** Ends every session of an account, in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  void endAll(InstitutionId institution, UUID account, String reason) {
    store.endAll(institution, account, reason, clock.instant());
  }
}
