package org.xinqiao.account;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.institution.Institutions;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Problem;

/** What the current actor's password is checked against, and where it is put. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PasswordCabinet {
  private final PasswordStore passwords;
  private final AccountStore accounts;
  private final Institutions institutions;
  private final Sessions sessions;
  private final Audit audit;
  private final Clock clock;

  PasswordCabinet(
      PasswordStore passwords,
      AccountStore accounts,
      Institutions institutions,
      Sessions sessions,
      Audit audit,
      Clock clock) {
    this.passwords = passwords;
    this.accounts = accounts;
    this.institutions = institutions;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Words that somebody who knows the current actor would try first. */
  Set<String> names() {
    var actor = Actor.current();
    var member = institutions.get(actor.institution());
    var account =
        accounts
            .find(actor.institution(), actor.account())
            .orElseThrow(() -> new Problem(AccountProblems.UNKNOWN));
    var names = new LinkedHashSet<String>();
    names.addAll(List.of(account.name(), account.person().name(), member.code(), member.name()));
    names.addAll(List.of(account.name().split("\\.", -1)));
    names.addAll(List.of(member.code().split("-", -1)));
    return names;
  }

  /** Puts the actor's own password in place of the one just proven, and ends all sessions. */
  boolean replace(PasswordStore.Try proven, String hash) {
    var actor = Actor.current();
    if (!passwords.setOwn(actor.institution(), proven, hash, clock.instant())) {
      return false;
    }
    sessions.endAll(actor.institution(), actor.account(), "PASSWORD_CHANGED");
    audit.append(Act.of("account.change-password").with("account", actor.account()));
    return true;
  }
}
