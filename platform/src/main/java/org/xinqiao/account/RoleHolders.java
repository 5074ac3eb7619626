package org.xinqiao.account;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.institution.Department;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Role;

/** Who holds a role now, for chapters that have to tell them something. */
@Service
@Transactional(readOnly = true)
public class RoleHolders {
  private final AccountStore store;

  RoleHolders(AccountStore store) {
    this.store = store;
  }

  /**
   * Accounts of the actor's institution that hold any of these roles.
   *
   * @param department only its members, or null for all
   */
  public List<Account> of(Set<Role> roles, Department.@Nullable Id department) {
    return store.holders(Actor.current().institution(), roles, department);
  }
}
