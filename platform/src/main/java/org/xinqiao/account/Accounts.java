package org.xinqiao.account;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;

/** The chapter's front door for administrators: accounts of their own institution. */
@Service
@Transactional
public class Accounts {
  /** Creating accounts, without any right. */
  public static final FunctionPermission CREATE =
      new FunctionPermission(
          "account.create", Text.of("建立账号", "Create accounts"), Set.of(Role.SYSTEM_ADMIN));

  /** Issuing a new initial password. */
  public static final FunctionPermission RESET =
      new FunctionPermission(
          "account.reset-password",
          Text.of("签发初始密码", "Issue an initial password"),
          Set.of(Role.SYSTEM_ADMIN));

  /** Unlocking an account. */
  public static final FunctionPermission UNLOCK =
      new FunctionPermission(
          "account.unlock", Text.of("解锁账号", "Unlock accounts"), Set.of(Role.SECURITY_ADMIN));

  /** Reading the list of accounts. */
  public static final FunctionPermission READ =
      new FunctionPermission("account.read", Text.of("查阅账号", "Read accounts"), Role.ADMINISTRATORS);

  private final AccountStore store;
  private final AccountCreation creation;
  private final PasswordStore passwords;
  private final InitialPasswords initials;
  private final Reasons reasons;
  private final Minutes minutes;

  Accounts(
      AccountStore store,
      AccountCreation creation,
      PasswordStore passwords,
      InitialPasswords initials,
      Reasons reasons,
      Minutes minutes) {
    this.store = store;
    this.creation = creation;
    this.passwords = passwords;
    this.initials = initials;
    this.reasons = reasons;
    this.minutes = minutes;
  }

  /** Writes down what was done, and tells whoever listens. */
  @Component("accountMinutes")
  record Minutes(Audit audit, ApplicationEventPublisher events) {
    void changed(Act act, Account account, AccountChanged.Change change) {
      audit.append(act);
      events.publishEvent(new AccountChanged(account, change, null));
    }
  }

  /** A new account and the password to hand to its holder. */
  public record Created(Account account, InitialPassword initialPassword) {}

  /** Creates an account without roles, with an initial password told once. */
  public Created create(NewAccount wanted) {
    CREATE.require();
    creation.requirePlace(wanted);
    var institution = Actor.current().institution();
    var account = creation.create(institution, wanted);
    var initial = initials.put(institution, account.id().value(), initials.make());
    minutes
        .audit()
        .append(
            Act.of("account.create")
                .with("account", account.id().value())
                .with("person", account.person().id())
                .with("name", account.name()));
    return new Created(store.find(institution, account.id().value()).orElseThrow(), initial);
  }

  /** Issues a new initial password: sessions end, but a lock stays. */
  public InitialPassword resetPassword(Account.Id id) {
    return resetPassword(id, null);
  }

  /** The same, with a reason. */
  public InitialPassword resetPassword(Account.Id id, @Nullable String reason) {
    RESET.require();
    var account = other(id);
    var initial = initials.put(account.institution(), id.value(), initials.make());
    var act = Act.of("account.reset-password").with("account", id.value());
    minutes.changed(reasons.with(act, reason), account, AccountChanged.Change.PASSWORD_RESET);
    return initial;
  }

  /** Forgets the wrong passwords of an account, by hand of somebody else. */
  public Account unlock(Account.Id id) {
    return unlock(id, null);
  }

  /** The same, with a reason. */
  public Account unlock(Account.Id id, @Nullable String reason) {
    UNLOCK.require();
    var account = other(id);
    passwords.unlock(account.institution(), id.value());
    var act = Act.of("account.unlock").with("account", id.value());
    minutes.changed(reasons.with(act, reason), account, AccountChanged.Change.UNLOCKED);
    return get(id);
  }

  /** An account of the actor's institution; refuses when there is none. */
  @Transactional(readOnly = true)
  public Account get(Account.Id id) {
    return find(id).orElseThrow(() -> new Problem(AccountProblems.UNKNOWN));
  }

  /** An account of the actor's institution; for chapters that know an id from their own rows. */
  @Transactional(readOnly = true)
  public Optional<Account> find(Account.Id id) {
    return store.find(Actor.current().institution(), id.value());
  }

  /** The current actor's own account. */
  @Transactional(readOnly = true)
  public Account own() {
    return get(new Account.Id(Actor.current().account()));
  }

  /** Accounts of the actor's institution, newest first. */
  @Transactional(readOnly = true)
  public Page<Account> list(Page.Request request) {
    READ.require();
    var rows = store.page(Actor.current().institution(), request);
    return Page.of(rows, request, account -> account.id().value());
  }

  private Account other(Account.Id id) {
    var account = get(id);
    var oneself = account.person().id().equals(Actor.current().person());
    Rule.require(!oneself, AccountProblems.NOT_ONESELF);
    return account;
  }
}
