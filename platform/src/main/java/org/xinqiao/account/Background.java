package org.xinqiao.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.Role;

/**
 * How an account came to be what it is, for those who answer for it.
 *
 * @param account which
 * @param createdBy account that created it; nobody's where the set-up did
 * @param lastSignInAt when its holder last signed in, or null
 * @param openSessions sessions that are alive now
 * @param granted its roles, oldest first
 */
public record Background(
    Account.Id account,
    UUID createdBy,
    @Nullable Instant lastSignInAt,
    int openSessions,
    List<Granted> granted) {

  /** A role, and who gave it when. */
  public record Granted(Role role, UUID by, Instant at) {}

  /** Copies the list. */
  public Background {
    granted = List.copyOf(granted);
  }
}
