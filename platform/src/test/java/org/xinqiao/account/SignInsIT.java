package org.xinqiao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.account.Refused.assertRefused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.testkit.ManualClock;

@PlatformTest
class SignInsIT {
  private static final int GUESSERS = 64;
  private static final String WRONG = "Wrong-Harbour7Lamp";

  @Autowired ApplicationContext context;
  @Autowired SignIns signIns;
  @Autowired Sessions sessions;
  @Autowired Accounts accounts;
  @Autowired Passwords passwords;
  @Autowired Grants grants;
  @Autowired UnitOfWork units;
  @Autowired JdbcClient jdbc;
  @Autowired ManualClock clock;

  @Test
  void theRightPasswordOpensASession() {
    var someone = Town.found(context).settle("li.si", null, Role.STAFF);

    var signedIn = signIns.signIn(someone.signInName(), someone.password());

    var session = sessions.resolve(signedIn.token(), "GET /api/v1/me", true).orElseThrow();
    assertThat(session.initial()).isFalse();
    assertThat(session.actor().account()).isEqualTo(someone.account().id().value());
    assertThat(session.actor().roles()).containsExactly(Role.STAFF);
    assertThat(session.actor().purpose()).isEqualTo("GET /api/v1/me");
  }

  @Test
  void ofSixtyFourParallelGuessesExactlyThreeAreLookedAt() throws Exception {
    var town = Town.found(context);
    var someone = town.settle("li.si", null, Role.STAFF);

    var refused = inParallel(() -> isRefused(someone.signInName(), WRONG));

    assertThat(refused).isEqualTo(GUESSERS);
    assertThat(lookedAt(town, someone)).isEqualTo(3);
    assertThat(column(town, someone, "tries")).isEqualTo("3");
    assertThat(column(town, someone, "locked_at")).isNotNull();
  }

  @Test
  void amongParallelGuessesTheRightOneGetsInOnlyIfItIsOneOfTheThree() throws Exception {
    var town = Town.found(context);
    var someone = town.settle("li.si", null, Role.STAFF);
    var turn = new AtomicInteger();

    inParallel(() ->
        isRefused(someone.signInName(), turn.getAndIncrement() == 40 ? someone.password() : WRONG));

    assertThat(lookedAt(town, someone)).isLessThanOrEqualTo(5);
    assertThat(column(town, someone, "locked_at")).isNotNull();
  }

  private int inParallel(Callable<Boolean> guess) throws Exception {
    var refused = 0;
    try (var threads = Executors.newFixedThreadPool(GUESSERS)) {
      List<Callable<Boolean>> guesses = new ArrayList<>();
      for (var i = 0; i < GUESSERS; i++) {
        guesses.add(guess);
      }
      for (var answer : threads.invokeAll(guesses)) {
        refused += answer.get() ? 1 : 0;
      }
    }
    return refused;
  }

  /** Wrong tries whose password was compared leave their number; those never looked at don't. */
  private int lookedAt(Town town, Town.Resident someone) {
    return units.as(
        Actor.system("test", town.member().id()),
        () ->
            jdbc.sql(
                    """
                    select count(*) from audit.entry where action = 'account.sign-in'
                      and result = 'REFUSED' and institution = ?
                      and fields -> 'account' ->> 'value' = ?\
                    """)
                .param(town.member().id().value())
                .param(someone.account().id().value().toString())
                .query(Integer.class)
                .single());
  }

  private String column(Town town, Town.Resident someone, String column) {
    return units.as(
        Actor.system("test", town.member().id()),
        () ->
            jdbc.sql("select " + column + "::text from account.account where id = ?")
                .param(someone.account().id().value())
                .query(String.class)
                .optional()
                .orElse(null));
  }

  private boolean isRefused(String name, String password) {
    try {
      signIns.signIn(name, password);
      return false;
    } catch (Problem refused) {
      assertThat(refused.code()).isEqualTo(SignInProblems.REFUSED);
      return true;
    }
  }

  @Test
  void aLockRefusesTheRightPasswordForEver() {
    var someone = locked(Town.found(context));

    assertRefused(
        SignInProblems.REFUSED, () -> signIns.signIn(someone.signInName(), someone.password()));
    clock.advance(Duration.ofDays(400));
    assertRefused(
        SignInProblems.REFUSED, () -> signIns.signIn(someone.signInName(), someone.password()));
  }

  @Test
  void aLockEndsTheSessionsThatWereOpen() {
    var town = Town.found(context);
    var someone = town.settle("li.si", null, Role.STAFF);
    var open = signIns.signIn(someone.signInName(), someone.password());

    lock(someone);

    assertThat(sessions.resolve(open.token(), "test", true)).isEmpty();
  }

  @Test
  void twoWrongOnesAndARightOneStartTheCountAnew() {
    var someone = Town.found(context).settle("li.si", null, Role.STAFF);
    for (var round = 0; round < 3; round++) {
      assertThat(isRefused(someone.signInName(), WRONG)).isTrue();
      assertThat(isRefused(someone.signInName(), WRONG)).isTrue();
      assertThat(isRefused(someone.signInName(), someone.password())).isFalse();
    }
  }

  @Test
  void anUnlockBySomebodyElseLetsInAgain() {
    var town = Town.found(context);
    var someone = locked(town);

    var unlocked =
        town.administrator(Role.SECURITY_ADMIN).call(() -> accounts.unlock(someone.account().id()));

    assertThat(unlocked.access().locked()).isFalse();
    assertThat(isRefused(someone.signInName(), someone.password())).isFalse();
  }

  @Test
  void onlyTheSecurityAdministratorUnlocksAndNeverThemself() {
    var town = Town.found(context);
    var someone = locked(town);
    var security = town.administrator(Role.SECURITY_ADMIN);

    assertRefused(
        FunctionPermission.DENIED,
        town.administrator(Role.SYSTEM_ADMIN),
        () -> accounts.unlock(someone.account().id()));
    assertRefused(
        AccountProblems.NOT_ONESELF,
        security,
        () -> accounts.unlock(new Account.Id(security.account())));
  }

  @Test
  void aNewInitialPasswordIsNoWayOutOfALock() {
    var town = Town.found(context);
    var someone = locked(town);
    var initial =
        town.administrator(Role.SYSTEM_ADMIN)
            .call(() -> accounts.resetPassword(someone.account().id()));

    assertThat(isRefused(someone.signInName(), initial.password())).isTrue();
  }

  @Test
  void wrongCurrentPasswordsWhenChangingCountAsWell() {
    var town = Town.found(context);
    var someone = town.settle("li.si", null, Role.STAFF);
    for (var i = 0; i < 3; i++) {
      assertRefused(
          SignInProblems.REFUSED,
          someone.actor(),
          () -> passwords.change(WRONG, "Slow+Meadow4Violin"));
    }
    assertThat(isRefused(someone.signInName(), someone.password())).isTrue();
    assertThat(column(town, someone, "locked_at")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "li.si",
        "li.si@",
        "@town-1",
        "li.si@nowhere",
        "LI.SI@town-1",
        "ｌｉ.si@town-1",
        "li.si@town-1@x",
        "li.si\u0000@town-1",
        "' or 1=1 --@town-1",
        "nobody@platform"
      })
  void oddAndUnknownNamesGetTheSameAnswer(String name) {
    assertThat(isRefused(name, WRONG)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "\uD83D", "\u0000"})
  void oddPasswordsAreJustWrong(String password) {
    var someone = Town.found(context).settle("li.si", null, Role.STAFF);
    assertThat(isRefused(someone.signInName(), password)).isTrue();
    assertThat(isRefused(someone.signInName(), "x".repeat(5000))).isTrue();
  }

  @Test
  void nobodySignsInAsASyntheticPerson() {
    assertThat(isRefused("staff@synthetic", "")).isTrue();
    assertThat(isRefused("staff@synthetic", "null")).isTrue();
  }

  @Test
  void outerSpacesAreThePasswordToo() {
    var town = Town.found(context);
    var created = town.create("li.si", null);
    var name = "li.si@" + town.member().code();
    town.choose(name, created.initialPassword().password(), " Quiet-Harbour7Lamp ");

    assertThat(isRefused(name, "Quiet-Harbour7Lamp")).isTrue();
    assertThat(isRefused(name, " Quiet-Harbour7Lamp ")).isFalse();
  }

  @Test
  void aLongPasswordIsNotCut() {
    var town = Town.found(context);
    var created = town.create("li.si", null);
    var name = "li.si@" + town.member().code();
    var longest = "Quiet-Harbour7Lamp".repeat(56);
    town.choose(name, created.initialPassword().password(), longest);

    assertThat(isRefused(name, longest.substring(0, longest.length() - 1) + "X")).isTrue();
    assertThat(isRefused(name, longest)).isFalse();
  }

  @Test
  void anUnknownNameTakesAsLongAsAKnownOne() {
    var someone = Town.found(context).settle("li.si", null, Role.STAFF);
    var stranger = "nobody.here@" + someone.signInName().split("@")[1];
    var known = new long[7];
    var unknown = new long[known.length];
    for (var i = 0; i < known.length; i++) {
      known[i] = nanos(someone.signInName());
      signIns.signIn(someone.signInName(), someone.password());
      unknown[i] = nanos(stranger);
    }
    assertThat((double) median(unknown) / median(known)).isBetween(0.33, 3.0);
  }

  /** The middle one: a busy machine delays some, not half of them. */
  private static long median(long[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private long nanos(String name) {
    var start = System.nanoTime();
    assertThat(isRefused(name, WRONG)).isTrue();
    return System.nanoTime() - start;
  }

  @Test
  void signingInFailingLockingAndOutAreWrittenDown() {
    var town = Town.found(context);
    var someone = locked(town);
    var actions =
        units.as(
            Actor.system("test", town.member().id()),
            () ->
                jdbc.sql(
                        """
                        select action || ' ' || result from audit.entry where institution = ?
                        order by number\
                        """)
                    .param(town.member().id().value())
                    .query(String.class)
                    .list());
    assertThat(actions)
        .contains(
            "account.sign-in DONE",
            "account.sign-in REFUSED",
            "account.lock DONE",
            "account.change-password DONE",
            "account.create DONE",
            "account.grant-role DONE",
            "account.set-up DONE");
    assertThat(someone.account().institution()).isNotEqualTo(InstitutionId.PLATFORM);
  }

  private Town.Resident locked(Town town) {
    var someone = town.settle("li.si", null, Role.STAFF);
    lock(someone);
    return someone;
  }

  private void lock(Town.Resident someone) {
    for (var i = 0; i < 3; i++) {
      assertThat(isRefused(someone.signInName(), WRONG)).isTrue();
    }
  }
}
