package org.xinqiao.account;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Role;

/** How long sessions live. The idle times are settings, which may only shorten them. */
@Component
class SessionTimes {
  private static final Duration LONGEST_IDLE = Duration.ofMinutes(15);
  private static final Duration LONGEST_IDLE_ADMINISTRATOR = Duration.ofMinutes(10);

  /**
   * The times of one session.
   *
   * @param idle without a request of its person, until it locks
   * @param stay locked, until it ends; nothing where no password can unlock it
   * @param longest at all
   */
  record Life(Duration idle, Duration stay, Duration longest) {}

  private final Duration idle;
  private final Duration idleAdministrator;

  SessionTimes(
      @Value("${xinqiao.session.idle:PT15M}") Duration idle,
      @Value("${xinqiao.session.idle-administrator:PT10M}") Duration idleAdministrator) {
    this.idle = within(idle, LONGEST_IDLE, "xinqiao.session.idle");
    this.idleAdministrator =
        within(idleAdministrator, LONGEST_IDLE_ADMINISTRATOR, "xinqiao.session.idle-administrator");
  }

  private static Duration within(Duration wanted, Duration longest, String name) {
    if (!wanted.isPositive() || wanted.compareTo(longest) > 0) {
      throw new IllegalArgumentException(name + " must be positive and at most " + longest);
    }
    return wanted;
  }

  Life of(boolean initial, Set<Role> roles) {
    if (initial) {
      return new Life(LONGEST_IDLE_ADMINISTRATOR, Duration.ZERO, Duration.ofMinutes(30));
    }
    return Collections.disjoint(roles, Role.ADMINISTRATORS)
        ? new Life(idle, Duration.ofHours(2), Duration.ofHours(12))
        : new Life(idleAdministrator, Duration.ofMinutes(30), Duration.ofHours(4));
  }
}
