package org.xinqiao.account;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xinqiao.institution.Department;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;

/**
 * The people of the two synthetic institutions, as whom probes act. Their accounts exist on every
 * platform and have no password, so that nobody can sign in as one of them.
 */
@Component
@Order(200)
public class SyntheticPeople implements ApplicationRunner {
  private static final String JOB = "account-synthetic-people";
  private static final List<Being> BEINGS =
      List.of(
          new Being("staff", Role.STAFF),
          new Being("staff.other", Role.STAFF),
          new Being("head", Role.HEAD),
          new Being("compliance", Role.COMPLIANCE),
          new Being("executive", Role.EXECUTIVE),
          new Being("admin.system", Role.SYSTEM_ADMIN),
          new Being("admin.security", Role.SECURITY_ADMIN),
          new Being("admin.audit", Role.AUDIT_ADMIN),
          new Being("partner", Role.PARTNER),
          new Being("regulator", Role.REGULATOR),
          new Being("customer", Role.CUSTOMER));

  private final AccountStore store;
  private final UnitOfWork units;
  private final Clock clock;

  SyntheticPeople(AccountStore store, UnitOfWork units, Clock clock) {
    this.store = store;
    this.units = units;
    this.clock = clock;
  }

  /** A synthetic person and the one role it holds. */
  private record Being(String name, Role role) {
    Actor in(InstitutionId institution) {
      var department =
          Role.BUSINESS.contains(role) ? Department.Id.ofSynthetic(institution).value() : null;
      return Actor.person(
          new Actor.Who(id("account", institution), id("person", institution), name),
          institution,
          new Actor.Standing(Set.of(role), department),
          new Actor.Errand(null, "probe"));
    }

    private UUID id(String kind, InstitutionId institution) {
      var seed = "synthetic " + kind + ":" + institution + ":" + name;
      return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Business staff. */
  public Actor staff() {
    return actor("staff", InstitutionId.SYNTHETIC);
  }

  /** A second member of the same department. */
  public Actor otherStaff() {
    return actor("staff.other", InstitutionId.SYNTHETIC);
  }

  /** Head of that department. */
  public Actor head() {
    return actor("head", InstitutionId.SYNTHETIC);
  }

  /** Compliance officer. */
  public Actor compliance() {
    return actor("compliance", InstitutionId.SYNTHETIC);
  }

  /** Executive; listed by the access chapter. */
  public Actor executive() {
    return actor("executive", InstitutionId.SYNTHETIC);
  }

  /** System administrator. */
  public Actor systemAdmin() {
    return actor("admin.system", InstitutionId.SYNTHETIC);
  }

  /** Security administrator. */
  public Actor securityAdmin() {
    return actor("admin.security", InstitutionId.SYNTHETIC);
  }

  /** Audit administrator. */
  public Actor auditAdmin() {
    return actor("admin.audit", InstitutionId.SYNTHETIC);
  }

  /** Contact of a partner. */
  public Actor partner() {
    return actor("partner", InstitutionId.SYNTHETIC);
  }

  /** Regulator. */
  public Actor regulator() {
    return actor("regulator", InstitutionId.SYNTHETIC);
  }

  /** Customer. */
  public Actor customer() {
    return actor("customer", InstitutionId.SYNTHETIC);
  }

  /** Business staff of the other synthetic institution. */
  public Actor peerStaff() {
    return actor("staff", InstitutionId.SYNTHETIC_PEER);
  }

  /** Compliance officer of the other synthetic institution. */
  public Actor peerCompliance() {
    return actor("compliance", InstitutionId.SYNTHETIC_PEER);
  }

  /** Executive of the other synthetic institution. */
  public Actor peerExecutive() {
    return actor("executive", InstitutionId.SYNTHETIC_PEER);
  }

  private static Actor actor(String name, InstitutionId institution) {
    return BEINGS.stream()
        .filter(being -> being.name().equals(name))
        .findFirst()
        .map(being -> being.in(institution))
        .orElseThrow(() -> new IllegalArgumentException("No synthetic person: " + name));
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (var institution : List.of(InstitutionId.SYNTHETIC, InstitutionId.SYNTHETIC_PEER)) {
      units.as(Actor.system(JOB, institution), () -> exist(institution));
    }
  }

  private int exist(InstitutionId institution) {
    var added = 0;
    for (var being : BEINGS) {
      added += exist(being, being.in(institution)) ? 1 : 0;
    }
    return added;
  }

  private boolean exist(Being being, Actor actor) {
    var institution = actor.institution();
    var now = clock.instant();
    var pseudonym = "synthetic:" + being.name();
    var person = store.person(institution, actor.person(), "探测人员 " + being.name(), pseudonym, now);
    var department = actor.standing().department();
    var account =
        new Account(
            new Account.Id(actor.account()),
            institution,
            new Account.Person(person, "探测人员"),
            being.name(),
            new Account.Place(department == null ? null : new Department.Id(department), null),
            Set.of(),
            new Account.Access(Account.Password.NONE, false),
            now);
    if (!store.insert(account, Actor.current().account())) {
      return false;
    }
    var stamp = new AccountStore.Stamp(Actor.current().account(), now);
    store.grant(institution, actor.account(), being.role(), stamp);
    return true;
  }
}
