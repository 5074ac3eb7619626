package org.xinqiao.account;

import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.Role;

/**
 * Told in the transaction in which an administrator changed what somebody else may do.
 *
 * @param account whose
 * @param change what
 * @param role granted or revoked, otherwise null
 */
public record AccountChanged(Account account, Change change, @Nullable Role role) {

  /** What an administrator did. */
  public enum Change {
    /** A role was granted. */
    ROLE_GRANTED,
    /** A role was taken away. */
    ROLE_REVOKED,
    /** A new initial password was issued. */
    PASSWORD_RESET,
    /** A locked account was unlocked. */
    UNLOCKED
  }
}
