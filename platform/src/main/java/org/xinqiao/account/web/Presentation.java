package org.xinqiao.account.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.account.Account;
import org.xinqiao.account.Accounts;
import org.xinqiao.account.Background;
import org.xinqiao.account.HeldFunctions;
import org.xinqiao.institution.Institutions;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Role;

/** How accounts and the current actor look on the wire. */
@Component
class Presentation {
  private final Accounts accounts;
  private final Institutions institutions;
  private final HeldFunctions functions;

  Presentation(Accounts accounts, Institutions institutions, HeldFunctions functions) {
    this.accounts = accounts;
    this.institutions = institutions;
    this.functions = functions;
  }

  record InstitutionView(UUID id, String code, String name, String suite) {}

  record OwnDepartmentView(UUID id, String name) {}

  record MeView(
      UUID account,
      String signInName,
      String name,
      InstitutionView institution,
      @Nullable OwnDepartmentView department,
      Set<Role> roles,
      List<String> capabilities,
      boolean initialPassword) {}

  record AccountView(
      UUID id,
      UUID person,
      String account,
      String name,
      @Nullable UUID department,
      @Nullable UUID post,
      Set<Role> roles,
      Account.Password password,
      boolean locked,
      Instant createdAt,
      @Nullable UUID createdBy,
      @Nullable Instant lastSignInAt,
      int openSessions,
      List<GrantView> grants) {}

  record GrantView(Role role, UUID grantedBy, Instant grantedAt) {
    static GrantView of(Background.Granted granted) {
      return new GrantView(granted.role(), granted.by(), granted.at());
    }
  }

  MeView me(boolean initial) {
    var account = accounts.own();
    var member = institutions.get(account.institution());
    var department = account.place().department();
    var roles = Actor.current().roles();
    return new MeView(
        account.id().value(),
        account.name() + "@" + member.code(),
        account.person().name(),
        new InstitutionView(member.id().value(), member.code(), member.name(), member.suite()),
        department == null
            ? null
            : new OwnDepartmentView(department.value(), institutions.department(department).name()),
        roles,
        initial ? List.of() : functions.of(roles),
        initial);
  }

  /** {@code name@institution} of the current actor. */
  String signInName() {
    var account = accounts.own();
    return account.name() + "@" + institutions.get(account.institution()).code();
  }

  static AccountView view(Account account, @Nullable Background background) {
    var department = account.place().department();
    var post = account.place().post();
    return new AccountView(
        account.id().value(),
        account.person().id(),
        account.name(),
        account.person().name(),
        department == null ? null : department.value(),
        post == null ? null : post.value(),
        account.roles(),
        account.access().password(),
        account.access().locked(),
        account.createdAt(),
        background == null ? null : background.createdBy(),
        background == null ? null : background.lastSignInAt(),
        background == null ? 0 : background.openSessions(),
        background == null ? List.of() : background.granted().stream().map(GrantView::of).toList());
  }
}
