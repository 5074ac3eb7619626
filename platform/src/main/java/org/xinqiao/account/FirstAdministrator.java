package org.xinqiao.account;

import org.xinqiao.kernel.Role;

/** One of the three administrators an institution starts with. */
public record FirstAdministrator(Role role, String account, String name, String identityNumber) {
  /** Leaves the identity number out. */
  @Override
  public String toString() {
    return "FirstAdministrator[" + role + "]";
  }
}
