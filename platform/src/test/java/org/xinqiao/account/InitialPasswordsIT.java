package org.xinqiao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.account.Refused.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.testkit.ManualClock;

@PlatformTest
class InitialPasswordsIT {
  private static final String NEXT = "Slow+Meadow4Violin";

  @Autowired ApplicationContext context;
  @Autowired SignIns signIns;
  @Autowired Sessions sessions;
  @Autowired SessionGate gate;
  @Autowired Passwords passwords;
  @Autowired Accounts accounts;
  @Autowired ManualClock clock;

  private Town town;
  private Accounts.Created created;
  private String name;
  private String initial;

  @BeforeEach
  void somebodyNew() {
    town = Town.found(context);
    created = town.create("wu.liu", null);
    name = "wu.liu@" + town.member().code();
    initial = created.initialPassword().password();
  }

  @Test
  void itIsRandomAndLong() {
    assertThat(initial).hasSizeGreaterThanOrEqualTo(16);
    assertThat(created.initialPassword().expiresAt())
        .isEqualTo(clock.instant().plus(Duration.ofHours(24)));
    assertThat(created.initialPassword().toString()).doesNotContain(initial);
  }

  @Test
  void itsSessionOnlyChangesThePassword() {
    var signedIn = signIns.signIn(name, initial);
    assertThat(signedIn.initial()).isTrue();
    var session = sessions.resolve(signedIn.token(), "test", true).orElseThrow();
    assertThat(session.initial()).isTrue();

    gate.requireOwnPassword(true, "POST /api/v1/me/password");
    assertRefused(
        SignInProblems.INITIAL_ONLY, () -> gate.requireOwnPassword(true, "GET /api/v1/accounts"));
    assertRefused(
        SignInProblems.INITIAL_ONLY,
        () -> gate.requireOwnPassword(true, "GET /api/v1/me/../accounts"));
  }

  @Test
  void itWorksOnce() {
    signIns.signIn(name, initial);
    assertRefused(SignInProblems.INITIAL_SPENT, () -> signIns.signIn(name, initial));
  }

  @Test
  void ofParallelUsesOneSucceeds() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> use = this::signsIn;
      var in = 0;
      for (var one : threads.invokeAll(List.of(use, use, use))) {
        in += one.get() ? 1 : 0;
      }
      assertThat(in).isEqualTo(1);
    }
  }

  private boolean signsIn() {
    try {
      signIns.signIn(name, initial);
      return true;
    } catch (Problem refused) {
      return false;
    }
  }

  @Test
  void itEndsAfterADay() {
    clock.advance(Duration.ofHours(24));
    assertRefused(SignInProblems.INITIAL_SPENT, () -> signIns.signIn(name, initial));
  }

  @Test
  void itCannotBeKept() {
    var signedIn = signIns.signIn(name, initial);
    assertRefused(
        PasswordProblems.UNCHANGED, signedIn.actor(), () -> passwords.change(initial, initial));
  }

  @Test
  void afterTheChangeOnlyTheNewOneWorksAndEverySessionHasEnded() {
    var signedIn = signIns.signIn(name, initial);
    signedIn
        .actor()
        .call(() -> {
          passwords.change(initial, NEXT);
          return true;
        });

    assertThat(sessions.resolve(signedIn.token(), "test", true)).isEmpty();
    assertRefused(SignInProblems.REFUSED, () -> signIns.signIn(name, initial));
    assertThat(signIns.signIn(name, NEXT).initial()).isFalse();
  }

  @Test
  void aWeakPasswordIsRefusedAndTheInitialOneStays() {
    var signedIn = signIns.signIn(name, initial);
    assertRefused(
        PasswordProblems.KNOWN_WEAK,
        signedIn.actor(),
        () -> passwords.change(initial, "Password2026!"));
    assertRefused(
        PasswordProblems.KNOWN_WEAK,
        signedIn.actor(),
        () -> passwords.change(initial, "Wu.Liu@2026!!"));
    signedIn
        .actor()
        .call(() -> {
          passwords.change(initial, NEXT);
          return true;
        });
    assertThat(signIns.signIn(name, NEXT).initial()).isFalse();
  }

  @Test
  void aResetEndsSessionsAndTheOldPassword() {
    var someone = town.settle("zheng.qi", null, Role.STAFF);
    var open = signIns.signIn(someone.signInName(), someone.password());

    var reset =
        town.administrator(Role.SYSTEM_ADMIN)
            .call(() -> accounts.resetPassword(someone.account().id()));

    assertThat(sessions.resolve(open.token(), "test", true)).isEmpty();
    assertRefused(
        SignInProblems.REFUSED, () -> signIns.signIn(someone.signInName(), someone.password()));
    assertThat(signIns.signIn(someone.signInName(), reset.password()).initial()).isTrue();
  }

  @Test
  void nobodyResetsTheirOwn() {
    var admin = town.administrator(Role.SYSTEM_ADMIN);
    assertRefused(
        AccountProblems.NOT_ONESELF,
        admin,
        () -> accounts.resetPassword(new Account.Id(admin.account())));
  }
}
