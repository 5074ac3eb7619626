package org.xinqiao.account;

import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;

/** Granting and revoking roles, by the security administrator, to somebody else. */
@Service
@Transactional
public class Grants {
  /** Granting and revoking roles. */
  public static final FunctionPermission GRANT =
      new FunctionPermission(
          "account.grant", Text.of("授予角色", "Grant roles"), Set.of(Role.SECURITY_ADMIN));

  private final AccountStore store;
  private final Sessions sessions;
  private final Audit audit;
  private final Reasons reasons;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Grants(
      AccountStore store,
      Sessions sessions,
      Audit audit,
      Reasons reasons,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.sessions = sessions;
    this.audit = audit;
    this.reasons = reasons;
    this.events = events;
    this.clock = clock;
  }

  /** Grants a role without a reason. */
  public Account grant(Account.Id id, Role role) {
    return grant(id, role, null);
  }

  /** Grants a role and ends the account's sessions. Granting what is held changes nothing. */
  public Account grant(Account.Id id, Role role, @Nullable String reason) {
    GRANT.require();
    var account = lockOther(id);
    var held = new HashSet<>(store.rolesOf(account.institution(), account.person().id()));
    held.add(role);
    requireNoExclusion(held);
    if (!account.roles().contains(role)) {
      store.grant(
          account.institution(),
          id.value(),
          role,
          new AccountStore.Stamp(Actor.current().account(), clock.instant()));
      written("account.grant-role", account, role, reason);
      events.publishEvent(new AccountChanged(account, AccountChanged.Change.ROLE_GRANTED, role));
    }
    return reread(account);
  }

  /** Revokes a role without a reason. */
  public Account revoke(Account.Id id, Role role) {
    return revoke(id, role, null);
  }

  /** Revokes a role and ends the account's sessions. */
  public Account revoke(Account.Id id, Role role, @Nullable String reason) {
    GRANT.require();
    var account = lockOther(id);
    if (!store.revoke(account.institution(), id.value(), role)) {
      throw new Problem(AccountProblems.ROLE_NOT_HELD);
    }
    written("account.revoke-role", account, role, reason);
    events.publishEvent(new AccountChanged(account, AccountChanged.Change.ROLE_REVOKED, role));
    return reread(account);
  }

  /** Refuses a set of roles that no one person may hold together. */
  static void requireNoExclusion(Set<Role> roles) {
    Rule.require(
        roles.size() < 2 || Collections.disjoint(roles, Role.ADMINISTRATORS),
        AccountProblems.EXCLUSIVE_ROLES);
    Rule.require(
        roles.size() < 2 || Collections.disjoint(roles, Role.OUTSIDERS),
        AccountProblems.EXCLUSIVE_OUTSIDER);
  }

  private void written(String action, Account account, Role role, @Nullable String reason) {
    sessions.endAll(account.institution(), account.id().value(), "ROLES_CHANGED");
    var act = Act.of(action).with("account", account.id().value()).with("role", role);
    audit.append(reasons.with(act, reason));
  }

  private Account lockOther(Account.Id id) {
    var actor = Actor.current();
    store.lockPerson(actor.institution(), id.value());
    var account =
        store
            .find(actor.institution(), id.value())
            .orElseThrow(() -> new Problem(AccountProblems.UNKNOWN));
    var oneself = account.person().id().equals(actor.person());
    Rule.require(!oneself, AccountProblems.NOT_ONESELF);
    return account;
  }

  private Account reread(Account account) {
    return store.find(account.institution(), account.id().value()).orElseThrow();
  }
}
