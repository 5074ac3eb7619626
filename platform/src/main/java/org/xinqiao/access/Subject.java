package org.xinqiao.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Role;

/**
 * Whoever wants something, as the decision sees it.
 *
 * @param isPerson whether it is a person; jobs move ciphertext and never decide to look
 * @param listed whether on the institution's list of executives
 */
record Subject(
    boolean isPerson,
    UUID account,
    InstitutionId institution,
    Set<Role> roles,
    @Nullable UUID department,
    boolean listed) {

  static Subject of(Actor actor, boolean listed) {
    return new Subject(
        actor.kind() == Actor.Kind.PERSON,
        actor.account(),
        actor.institution(),
        actor.roles(),
        actor.standing().department(),
        listed);
  }

  boolean has(Role role) {
    return roles.contains(role);
  }

  boolean isAdministrator() {
    return roles.stream().anyMatch(Role.ADMINISTRATORS::contains);
  }

  boolean isBusiness() {
    return isPerson && roles.stream().anyMatch(Role.BUSINESS::contains);
  }

  /** Somebody from outside, who receives and has no data of the institution's own. */
  boolean isContact() {
    return isPerson && (has(Role.PARTNER) || has(Role.CUSTOMER));
  }
}
