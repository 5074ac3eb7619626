package org.xinqiao.access;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.account.Account;
import org.xinqiao.account.Accounts;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.institution.MemberProblems;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;

/**
 * The list of executives who may read level 4, kept by order number. Role and listing are both
 * needed, so that neither a granted role nor a list alone opens anything.
 */
@Service
@Transactional
public class Executives {
  /** Keeping the list. */
  public static final FunctionPermission KEEP =
      new FunctionPermission(
          "access.keep-executives",
          Text.of("维护高管名单", "Keep the list of executives"),
          Set.of(Role.SECURITY_ADMIN));

  /** Reading the list. */
  public static final FunctionPermission READ =
      new FunctionPermission(
          "access.read-executives",
          Text.of("查阅高管名单", "Read the list of executives"),
          Set.of(Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.COMPLIANCE, Role.EXECUTIVE));

  private static final int SHORTEST_ORDER = 2;
  private static final int LONGEST_ORDER = 60;

  private final ExecutiveStore store;
  private final Accounts accounts;
  private final Audit audit;
  private final Clock clock;

  Executives(ExecutiveStore store, Accounts accounts, Audit audit, Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Puts an account on the list, by the order of the board or personnel office. */
  public Executive list(Account.Id id, String orderNumber) {
    KEEP.require();
    MemberProblems.requireName(orderNumber);
    var length = orderNumber.length();
    Rule.require(length >= SHORTEST_ORDER && length <= LONGEST_ORDER, AccessProblems.BAD_ORDER);
    var account = accounts.get(id);
    var actor = Actor.current();
    Rule.require(!account.person().id().equals(actor.person()), AccessProblems.NOT_ONESELF);
    var executive = new Executive(id, orderNumber, actor.account(), clock.instant());
    store.list(actor.institution(), executive);
    audit.append(
        Act.of("access.list-executive").with("account", id.value()).with("order", orderNumber));
    return executive;
  }

  /** Takes an account off the list, at once. */
  public void strike(Account.Id id) {
    KEEP.require();
    if (!store.strike(Actor.current().institution(), id.value())) {
      throw new Problem(AccessProblems.NOT_LISTED);
    }
    audit.append(Act.of("access.strike-executive").with("account", id.value()));
  }

  /** The list of the actor's institution. */
  @Transactional(readOnly = true)
  public List<Executive> all() {
    READ.require();
    return store.all(Actor.current().institution());
  }

  /** Whether the actor is on the list of the actor's own institution now. */
  @Transactional(readOnly = true)
  public boolean isListed(Actor actor) {
    return actor.has(Role.EXECUTIVE) && store.isListed(actor.institution(), actor.account());
  }
}
