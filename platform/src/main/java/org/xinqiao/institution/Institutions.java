package org.xinqiao.institution;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Ids;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.UnitOfWork;

/** The chapter's front door: the member directory, and each member's departments and posts. */
@Service
@Transactional
public class Institutions {
  /** Registering a member institution; the operator's alone. */
  public static final FunctionPermission REGISTER =
      new FunctionPermission(
          "institution.register",
          Text.of("登记成员机构", "Register a member institution"),
          Set.of(Role.SYSTEM_ADMIN));

  /** Shaping one's own institution. */
  public static final FunctionPermission ORGANISE =
      new FunctionPermission(
          "institution.organise",
          Text.of("设置部门和岗位", "Set up departments and posts"),
          Set.of(Role.SYSTEM_ADMIN));

  private static final Set<String> SUITES = Set.of("SM", "INTL");

  private final MemberStore store;
  private final Audit audit;
  private final UnitOfWork units;
  private final Ids ids;
  private final Clock clock;

  Institutions(MemberStore store, Audit audit, UnitOfWork units, Ids ids, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.units = units;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Registers a member. Its first administrators come through an invitation, see the account
   * chapter; the operator never gets an account there.
   */
  public Member register(NewMember wanted) {
    REGISTER.require();
    requireOperator();
    MemberProblems.requireCode(wanted.code());
    MemberProblems.requireName(wanted.name());
    Rule.require(SUITES.contains(wanted.suite()), MemberProblems.BAD_SUITE);
    var member =
        new Member(
            new InstitutionId(ids.next()),
            wanted.code(),
            wanted.name(),
            Member.Kind.MEMBER,
            wanted.suite(),
            clock.instant());
    if (!units.across(member.id(), () -> store.insert(member))) {
      throw new Problem(MemberProblems.TAKEN);
    }
    audit.append(
        Act.of("institution.register")
            .with("institution", member.id())
            .with("code", member.code())
            .with("name", member.name())
            .with("suite", member.suite()));
    return member;
  }

  /** Refuses actors of any institution but the operator. */
  public void requireOperator() {
    Rule.require(
        Actor.current().institution().equals(InstitutionId.PLATFORM), MemberProblems.OPERATOR_ONLY);
  }

  /** A member; refuses when there is none with this id. */
  @Transactional(readOnly = true)
  public Member get(InstitutionId id) {
    return store.find(id).orElseThrow(() -> new Problem(MemberProblems.UNKNOWN_MEMBER));
  }

  /** A member by its code. */
  @Transactional(readOnly = true)
  public Optional<Member> byCode(String code) {
    return store.byCode(code);
  }

  /** Every institution, the synthetic ones too. */
  @Transactional(readOnly = true)
  public List<Member> all() {
    return store.all();
  }

  /** The directory people see, newest first; without the synthetic institutions. */
  @Transactional(readOnly = true)
  public Page<Member> list(Page.Request request) {
    return Page.of(store.page(request), request, member -> member.id().value());
  }

  /** Adds a department to the actor's institution. */
  public Department addDepartment(String name) {
    ORGANISE.require();
    MemberProblems.requireName(name);
    var id = new Department.Id(ids.next());
    var department = new Department(id, Actor.current().institution(), name, clock.instant());
    if (!store.insert(department)) {
      throw new Problem(MemberProblems.TAKEN);
    }
    audit.append(
        Act.of("institution.add-department").with("department", id.value()).with("name", name));
    return department;
  }

  /** A department of the actor's institution; refuses when there is none with this id. */
  @Transactional(readOnly = true)
  public Department department(Department.Id id) {
    return store
        .department(Actor.current().institution(), id.value())
        .orElseThrow(() -> new Problem(MemberProblems.UNKNOWN_DEPARTMENT));
  }

  /** Departments of the actor's institution, newest first. */
  @Transactional(readOnly = true)
  public Page<Department> departments(Page.Request request) {
    var rows = store.departments(Actor.current().institution(), request);
    return Page.of(rows, request, department -> department.id().value());
  }

  /** Adds a post to a department of the actor's institution. */
  public Post addPost(Department.Id department, String name) {
    ORGANISE.require();
    MemberProblems.requireName(name);
    department(department);
    var id = new Post.Id(ids.next());
    var post = new Post(id, Actor.current().institution(), department, name, clock.instant());
    if (!store.insert(post)) {
      throw new Problem(MemberProblems.TAKEN);
    }
    audit.append(
        Act.of("institution.add-post")
            .with("post", id.value())
            .with("department", department.value())
            .with("name", name));
    return post;
  }

  /** A post of the actor's institution; refuses when there is none with this id. */
  @Transactional(readOnly = true)
  public Post post(Post.Id id) {
    return store
        .post(Actor.current().institution(), id.value())
        .orElseThrow(() -> new Problem(MemberProblems.UNKNOWN_POST));
  }

  /** Posts of one department of the actor's institution, newest first. */
  @Transactional(readOnly = true)
  public Page<Post> posts(Department.Id department, Page.Request request) {
    department(department);
    var rows = store.posts(Actor.current().institution(), department.value(), request);
    return Page.of(rows, request, post -> post.id().value());
  }
}
