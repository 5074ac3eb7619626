package org.xinqiao.vault;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.xinqiao.institution.Institutions;
import org.xinqiao.institution.NewMember;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Secrets;

/** A fresh member institution with people of one department, for tests. */
public final class People {
  private final InstitutionId institution;
  private final UUID department = UUID.randomUUID();

  /** Registers a member that uses {@code suite}. */
  public People(ApplicationContext platform, String suite) {
    var institutions = platform.getBean(Institutions.class);
    var code = "v" + Secrets.readable(10);
    institution =
        Actor.system("test", InstitutionId.PLATFORM)
            .call(() -> institutions.register(new NewMember(code, "试验机构" + code, suite)).id());
  }

  /** The institution. */
  public InstitutionId institution() {
    return institution;
  }

  /** A new person of the department. */
  public Actor person(Role... roles) {
    return Actor.person(
        new Actor.Who(UUID.randomUUID(), UUID.randomUUID(), "tester"),
        institution,
        new Actor.Standing(Set.of(roles), department),
        new Actor.Errand("session", "test"));
  }

  /** A new member of the staff. */
  public Actor staff() {
    return person(Role.STAFF);
  }
}
