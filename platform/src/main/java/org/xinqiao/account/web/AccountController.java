package org.xinqiao.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.account.Account;
import org.xinqiao.account.Accounts;
import org.xinqiao.account.Backgrounds;
import org.xinqiao.account.Grants;
import org.xinqiao.account.InitialPassword;
import org.xinqiao.account.NewAccount;
import org.xinqiao.account.web.Presentation.AccountView;
import org.xinqiao.institution.Department;
import org.xinqiao.institution.Post;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Role;

/** Accounts of one's institution, for its administrators. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {
  private final Accounts accounts;
  private final Grants grants;
  private final Backgrounds backgrounds;

  AccountController(Accounts accounts, Grants grants, Backgrounds backgrounds) {
    this.accounts = accounts;
    this.grants = grants;
    this.backgrounds = backgrounds;
  }

  record AccountRequest(
      @NotNull String account,
      @NotNull String name,
      @NotNull String identityNumber,
      @Nullable UUID department,
      @Nullable UUID post) {
    @Override
    public String toString() {
      return "AccountRequest[" + account + "]";
    }
  }

  record RoleRequest(@NotNull Role role, @Nullable String reason) {}

  record ReasonRequest(@Nullable String reason) {}

  record InitialPasswordView(String initialPassword, Instant expiresAt) {
    static InitialPasswordView of(InitialPassword initial) {
      return new InitialPasswordView(initial.password(), initial.expiresAt());
    }

    @Override
    public String toString() {
      return "InitialPasswordView[…]";
    }
  }

  record CreatedView(AccountView account, String initialPassword, Instant expiresAt) {
    @Override
    public String toString() {
      return "CreatedView[" + account.id() + "]";
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CreatedView create(@Valid @RequestBody AccountRequest request) {
    var department = request.department();
    var post = request.post();
    var created =
        accounts.create(
            new NewAccount(
                request.account(),
                request.name(),
                request.identityNumber(),
                department == null ? null : new Department.Id(department),
                post == null ? null : new Post.Id(post)));
    var initial = created.initialPassword();
    return new CreatedView(view(created.account()), initial.password(), initial.expiresAt());
  }

  @GetMapping
  Page<AccountView> list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    var page = accounts.list(Page.Request.of(after, limit));
    var ids = page.items().stream().map(Account::id).collect(Collectors.toSet());
    var known = backgrounds.of(ids);
    return page.map(account -> Presentation.view(account, known.get(account.id())));
  }

  private AccountView view(Account account) {
    var known = backgrounds.of(Set.of(account.id()));
    return Presentation.view(account, known.get(account.id()));
  }

  @PostMapping("/{id}/roles")
  AccountView grant(@PathVariable UUID id, @Valid @RequestBody RoleRequest request) {
    return view(grants.grant(new Account.Id(id), request.role(), request.reason()));
  }

  @DeleteMapping("/{id}/roles/{role}")
  AccountView revoke(
      @PathVariable UUID id,
      @PathVariable Role role,
      @RequestParam(required = false) @Nullable String reason) {
    return view(grants.revoke(new Account.Id(id), role, reason));
  }

  @PostMapping("/{id}/unlock")
  AccountView unlock(
      @PathVariable UUID id, @RequestBody(required = false) @Nullable ReasonRequest request) {
    return view(accounts.unlock(new Account.Id(id), reason(request)));
  }

  @PostMapping("/{id}/initial-password")
  InitialPasswordView resetPassword(
      @PathVariable UUID id, @RequestBody(required = false) @Nullable ReasonRequest request) {
    return InitialPasswordView.of(accounts.resetPassword(new Account.Id(id), reason(request)));
  }

  private static @Nullable String reason(@Nullable ReasonRequest request) {
    return request == null ? null : request.reason();
  }
}
