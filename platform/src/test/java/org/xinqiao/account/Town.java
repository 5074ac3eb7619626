package org.xinqiao.account;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.xinqiao.institution.Department;
import org.xinqiao.institution.Institutions;
import org.xinqiao.institution.Member;
import org.xinqiao.institution.NewMember;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Role;

/** A fresh member institution with its three administrators, and ways to settle people in it. */
public final class Town {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final ApplicationContext context;
  private final Member member;
  private final List<SetUps.Appointed> appointed;

  private Town(ApplicationContext context, Member member, List<SetUps.Appointed> appointed) {
    this.context = context;
    this.member = member;
    this.appointed = appointed;
  }

  /** Somebody who can sign in. */
  public record Resident(Account account, String signInName, String password, Actor actor) {}

  /** Registers a new member and answers the token of its invitation. */
  public static String invited(ApplicationContext context) {
    return register(context).invitation().token();
  }

  private static Registrations.Registered register(ApplicationContext context) {
    var number = NEXT.incrementAndGet();
    var wanted = new NewMember("town-" + number, "示例机构" + number, "INTL");
    return operator().call(() -> context.getBean(Registrations.class).register(wanted));
  }

  /** Registers and sets up a new member. */
  public static Town found(ApplicationContext context) {
    var registered = register(context);
    var appointed =
        context.getBean(SetUps.class).complete(registered.invitation().token(), three());
    return new Town(context, registered.member(), appointed);
  }

  /** The operator's system administrator. */
  public static Actor operator() {
    return actor(InstitutionId.PLATFORM, Set.of(Role.SYSTEM_ADMIN));
  }

  /** Three administrators nobody has seen before. */
  public static List<FirstAdministrator> three() {
    return List.of(
        new FirstAdministrator(Role.SYSTEM_ADMIN, "zhao.yi", "赵一", Numbers.fresh()),
        new FirstAdministrator(Role.SECURITY_ADMIN, "qian.er", "钱二", Numbers.fresh()),
        new FirstAdministrator(Role.AUDIT_ADMIN, "sun.san", "孙三", Numbers.fresh()));
  }

  /** Somebody with these roles who has no account. */
  public static Actor actor(InstitutionId institution, Set<Role> roles) {
    return Actor.person(
        new Actor.Who(UUID.randomUUID(), UUID.randomUUID(), "somebody"),
        institution,
        new Actor.Standing(roles, null),
        new Actor.Errand(null, "test"));
  }

  public Member member() {
    return member;
  }

  public List<SetUps.Appointed> appointed() {
    return appointed;
  }

  /** One of the three administrators. */
  public Actor administrator(Role role) {
    var one = appointed.stream().filter(a -> a.role() == role).findFirst().orElseThrow();
    var system = Actor.system("test", member.id());
    var account = system.call(() -> context.getBean(Accounts.class).get(one.account()));
    return Actor.person(
        new Actor.Who(one.account().value(), account.person().id(), account.name()),
        member.id(),
        new Actor.Standing(account.roles(), null),
        new Actor.Errand(null, "test"));
  }

  /** A new department. */
  public Department department(String name) {
    return administrator(Role.SYSTEM_ADMIN)
        .call(() -> context.getBean(Institutions.class).addDepartment(name));
  }

  /** A new account without roles. */
  public Accounts.Created create(String name, Department.Id department) {
    return create(name, department, Numbers.fresh());
  }

  /** A new account of the person with this number. */
  public Accounts.Created create(String name, Department.Id department, String number) {
    var wanted = new NewAccount(name, "周" + name, number, department, null);
    return administrator(Role.SYSTEM_ADMIN)
        .call(() -> context.getBean(Accounts.class).create(wanted));
  }

  /** Grants a role. */
  public Account grant(Account.Id id, Role role) {
    return administrator(Role.SECURITY_ADMIN)
        .call(() -> context.getBean(Grants.class).grant(id, role));
  }

  /** Somebody with an own password and these roles, in a department or in none. */
  public Resident settle(String name, Department.Id department, Role... roles) {
    var created = create(name, department);
    var id = created.account().id();
    for (var role : roles) {
      grant(id, role);
    }
    var signInName = name + "@" + member.code();
    var password = "Quiet-Harbour7Lamp";
    choose(signInName, created.initialPassword().password(), password);
    var account =
        Actor.system("test", member.id()).call(() -> context.getBean(Accounts.class).get(id));
    var actor =
        Actor.person(
            new Actor.Who(id.value(), account.person().id(), name),
            member.id(),
            new Actor.Standing(account.roles(), department == null ? null : department.value()),
            new Actor.Errand(null, "test"));
    return new Resident(account, signInName, password, actor);
  }

  /** Signs in with an initial password and chooses another. */
  public void choose(String signInName, String initial, String next) {
    var signedIn = context.getBean(SignIns.class).signIn(signInName, initial);
    signedIn
        .actor()
        .call(() -> {
          context.getBean(Passwords.class).change(initial, next);
          return true;
        });
  }
}
