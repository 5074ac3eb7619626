package org.xinqiao.account;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.kernel.InstitutionId;

/** The steps of a try at a password; the password itself is compared between them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Attempts {
  private final PasswordStore passwords;
  private final AccountStore accounts;
  private final Sessions sessions;
  private final Audit audit;
  private final Clock clock;

  Attempts(
      PasswordStore passwords, AccountStore accounts, Sessions sessions, Audit audit, Clock clock) {
    this.passwords = passwords;
    this.accounts = accounts;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Counts the try; empty when there is nothing to try, or no try left. */
  Optional<PasswordStore.Try> begin(InstitutionId institution, String name) {
    return passwords.reserve(institution, name);
  }

  /** The password was right: opens a session, unless the account may not be used any more. */
  Optional<SignedIn> succeed(InstitutionId institution, PasswordStore.Try right) {
    if (!passwords.succeed(institution, right, clock.instant())) {
      return Optional.empty();
    }
    var initial = right.kind() == Account.Password.INITIAL;
    return accounts
        .find(institution, right.account())
        .map(account -> sessions.open(account, initial));
  }

  /** The password was right, once more within a session. */
  boolean prove(InstitutionId institution, PasswordStore.Try right) {
    return passwords.succeed(institution, right, clock.instant());
  }

  /** The password was wrong: writes it down, and locks after the third in a row. */
  void fail(InstitutionId institution, PasswordStore.Try wrong) {
    fail(institution, wrong, "account.sign-in");
  }

  /** As above, where the password was asked for {@code action}. */
  void fail(InstitutionId institution, PasswordStore.Try wrong, String action) {
    audit.append(
        Act.of(action).refused().with("account", wrong.account()).with("try", wrong.number()));
    if (wrong.number() >= PasswordStore.TRIES
        && passwords.lock(institution, wrong.account(), clock.instant())) {
      sessions.endAll(institution, wrong.account(), "LOCKED");
      audit.append(Act.of("account.lock").with("account", wrong.account()));
    }
  }

  /** There was nothing to try, or no try left: written down all the same. */
  void refuse(String name) {
    audit.append(Act.of("account.sign-in").refused().with("name", name));
  }
}
