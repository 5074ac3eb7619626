package org.xinqiao.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.crypto.PasswordCheck;
import org.xinqiao.crypto.PasswordHasher;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.UnitOfWork;

/**
 * Locking the session one works in, and unlocking it with the password. A wrong password counts
 * towards the lock of the account, as at sign-in.
 */
@Service
public class SessionLocks {
  private static final String UNLOCK = "account.unlock-session";

  private final SessionStore store;
  private final Attempts attempts;
  private final PasswordHasher hasher;
  private final UnitOfWork units;
  private final Audit audit;
  private final Clock clock;

  SessionLocks(
      SessionStore store,
      Attempts attempts,
      PasswordHasher hasher,
      UnitOfWork units,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.attempts = attempts;
    this.hasher = hasher;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** Locks the session the request came with; one that is locked stays so. */
  public void lock() {
    var actor = Actor.current();
    units.as(
        actor,
        () -> {
          var locked = store.lock(actor.institution(), session(actor), clock.instant());
          if (locked) {
            audit.append(
                Act.of("account.lock-session")
                    .with("session", session(actor))
                    .with("cause", "HAND"));
          }
          return locked;
        });
  }

  /** How long until the session locks if its person does nothing; empty when it is locked. */
  public Optional<Duration> left() {
    var actor = Actor.current();
    return units
        .as(actor, () -> store.locksAt(actor.institution(), session(actor)))
        .map(at -> Duration.between(clock.instant(), at))
        .filter(Duration::isPositive);
  }

  /** Unlocks the session the request came with. */
  public void unlock(String password) {
    var actor = Actor.current();
    var institution = actor.institution();
    var begun =
        units
            .as(actor, () -> attempts.begin(institution, actor.who().name()))
            .orElseThrow(() -> new Problem(SignInProblems.UNLOCK_REFUSED));
    var right = hasher.verify(password.toCharArray(), begun.hash()) instanceof PasswordCheck.Match;
    if (!right) {
      units.as(
          actor,
          () -> {
            attempts.fail(institution, begun, UNLOCK);
            return false;
          });
    }
    Rule.require(right, SignInProblems.UNLOCK_REFUSED);
    var proven = units.as(actor, () -> open(actor, begun));
    Rule.require(proven, SignInProblems.UNLOCK_REFUSED);
  }

  private boolean open(Actor actor, PasswordStore.Try begun) {
    if (!attempts.prove(actor.institution(), begun)) {
      return false;
    }
    if (store.unlock(actor.institution(), session(actor), clock.instant())) {
      audit.append(Act.of(UNLOCK).with("session", session(actor)));
    }
    return true;
  }

  private static UUID session(Actor actor) {
    var session = actor.errand().session();
    if (session == null) {
      throw new IllegalStateException("No session in this unit of work");
    }
    return UUID.fromString(session);
  }
}
