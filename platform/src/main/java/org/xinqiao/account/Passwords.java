package org.xinqiao.account;

import org.springframework.stereotype.Service;
import org.xinqiao.crypto.PasswordCheck;
import org.xinqiao.crypto.PasswordHasher;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.UnitOfWork;

/** Choosing one's own password: the only place where a person's password enters the platform. */
@Service
public class Passwords {
  private final PasswordRules rules;
  private final PasswordCabinet cabinet;
  private final Attempts attempts;
  private final PasswordHasher hasher;
  private final UnitOfWork units;

  Passwords(
      PasswordRules rules,
      PasswordCabinet cabinet,
      Attempts attempts,
      PasswordHasher hasher,
      UnitOfWork units) {
    this.rules = rules;
    this.cabinet = cabinet;
    this.attempts = attempts;
    this.hasher = hasher;
    this.units = units;
  }

  /**
   * Changes the current actor's password and ends all of the actor's sessions. A wrong current
   * password counts towards the lock, as at sign-in.
   */
  public void change(String current, String next) {
    change(current, next, units::as);
  }

  void change(String current, String next, Stage stage) {
    var actor = Actor.current();
    rules.require(next, stage.step(actor, cabinet::names));
    Rule.require(!next.equals(current), PasswordProblems.UNCHANGED);
    var institution = actor.institution();
    var begun =
        stage
            .step(actor, () -> attempts.begin(institution, actor.who().name()))
            .orElseThrow(() -> new Problem(SignInProblems.REFUSED));
    var right = hasher.verify(current.toCharArray(), begun.hash()) instanceof PasswordCheck.Match;
    if (!right) {
      stage.step(actor, () -> failed(begun));
    }
    Rule.require(right, SignInProblems.REFUSED);
    var hash = hasher.hash(next.toCharArray());
    var done = stage.step(actor, () -> cabinet.replace(begun, hash));
    if (!done) {
      throw new Problem(SignInProblems.INITIAL_SPENT);
    }
  }

  private boolean failed(PasswordStore.Try begun) {
    attempts.fail(Actor.current().institution(), begun);
    return false;
  }
}
