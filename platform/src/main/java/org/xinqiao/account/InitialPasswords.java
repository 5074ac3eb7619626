package org.xinqiao.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.crypto.PasswordHasher;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Secrets;

/** Makes initial passwords: random, so that no administrator chooses one (clause A1.6). */
@Component
class InitialPasswords {
  static final Duration LIFE = Duration.ofHours(24);

  /** Four groups of five characters of 32: 100 random bits. */
  private static final int GROUP = 5;

  private final PasswordStore store;
  private final Sessions sessions;
  private final PasswordHasher hasher;
  private final Clock clock;

  InitialPasswords(PasswordStore store, Sessions sessions, PasswordHasher hasher, Clock clock) {
    this.store = store;
    this.sessions = sessions;
    this.hasher = hasher;
    this.clock = clock;
  }

  /** A password and its hash, made before a transaction is opened. */
  record Fresh(String password, String hash) {
    @Override
    public String toString() {
      return "Fresh[…]";
    }
  }

  Fresh make() {
    var password =
        String.join(
            "-",
            Secrets.readable(GROUP).toUpperCase(Locale.ROOT),
            Secrets.readable(GROUP),
            Secrets.readable(GROUP),
            Secrets.readable(GROUP));
    return new Fresh(password, hasher.hash(password.toCharArray()));
  }

  /** Gives the account this password and ends its sessions, in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  InitialPassword put(InstitutionId institution, UUID account, Fresh fresh) {
    var now = clock.instant();
    store.setInitial(institution, account, fresh.hash(), now, now.plus(LIFE));
    sessions.endAll(institution, account, "PASSWORD_RESET");
    return new InitialPassword(fresh.password(), now.plus(LIFE));
  }
}
