package org.xinqiao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.account.Refused.assertRefused;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.institution.NewMember;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.DataDirectory;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.testkit.ManualClock;

@PlatformTest
class SetUpsIT {
  @Autowired ApplicationContext context;
  @Autowired SetUps setUps;
  @Autowired Registrations registrations;
  @Autowired Accounts accounts;
  @Autowired ManualClock clock;
  @Autowired UnitOfWork units;
  @Autowired JdbcClient jdbc;
  @Autowired DataDirectory data;

  private Registrations.Registered register() {
    var code = "set-up-" + Numbers.fresh().substring(6, 17);
    return Town.operator().call(() -> registrations.register(new NewMember(code, "某机构", "SM")));
  }

  @Test
  void threePersonsBecomeTheThreeAdministrators() {
    var registered = register();

    var appointed = setUps.complete(registered.invitation().token(), Town.three());

    assertThat(appointed)
        .extracting(SetUps.Appointed::role)
        .containsExactlyInAnyOrderElementsOf(Role.ADMINISTRATORS);
    assertThat(appointed)
        .extracting(one -> one.initialPassword().password())
        .doesNotHaveDuplicates()
        .allMatch(password -> password.length() >= 16);
    var auditor = Town.actor(registered.member().id(), Set.of(Role.AUDIT_ADMIN));
    var all = auditor.call(() -> accounts.list(Page.Request.of(null, null)));
    assertThat(all.items()).hasSize(3).allMatch(one -> one.roles().size() == 1);
  }

  @Test
  void theOperatorSeesHowFarAnInvitationCame() {
    var used = register();
    setUps.complete(used.invitation().token(), Town.three());
    var open = register();

    assertThat(invited(used)).isEqualTo(Invited.State.USED);
    assertThat(invited(open)).isEqualTo(Invited.State.OPEN);
    clock.advance(Duration.ofHours(25));
    assertThat(invited(open)).isEqualTo(Invited.State.EXPIRED);
    assertThat(invited(used)).isEqualTo(Invited.State.USED);
  }

  private Invited.State invited(Registrations.Registered registered) {
    return Town.operator().call(() -> registrations.invited(registered.member().id())).state();
  }

  @Test
  void fewerMoreOrTheWrongRolesAreRefused() {
    var token = register().invitation().token();
    var three = Town.three();
    var four = new ArrayList<>(three);
    four.add(new FirstAdministrator(Role.AUDIT_ADMIN, "zhou.si", "周四", Numbers.fresh()));
    var twice =
        List.of(
            three.get(0),
            three.get(1),
            new FirstAdministrator(Role.SYSTEM_ADMIN, "zhou.si", "周四", Numbers.fresh()));
    var staff =
        List.of(
            three.get(0),
            three.get(1),
            new FirstAdministrator(Role.STAFF, "zhou.si", "周四", Numbers.fresh()));

    for (var wrong :
        List.of(List.<FirstAdministrator>of(), three.subList(0, 2), four, twice, staff)) {
      assertRefused(AccountProblems.THREE_ADMINISTRATORS, () -> setUps.complete(token, wrong));
    }
    assertThat(setUps.complete(token, three)).hasSize(3);
  }

  @Test
  void onePersonCannotBeTwoOfThem() {
    var token = register().invitation().token();
    var three = Town.three();
    var same = three.get(0).identityNumber();
    var two =
        List.of(
            three.get(0),
            three.get(1),
            new FirstAdministrator(Role.AUDIT_ADMIN, "sun.san", "孙三", same));

    assertRefused(AccountProblems.SAME_PERSON, () -> setUps.complete(token, two));
    assertThat(setUps.complete(token, three)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "root", "admin1", "test", "sysadmin", "audit"})
  void namesThatEverybodyGuessesFirstAreRefused(String name) {
    var token = register().invitation().token();
    var three = new ArrayList<>(Town.three());
    three.set(0, new FirstAdministrator(Role.SYSTEM_ADMIN, name, "赵一", Numbers.fresh()));
    assertRefused(AccountProblems.WEAK_NAME, () -> setUps.complete(token, three));
  }

  @Test
  void aWrongIdentityNumberIsRefused() {
    var token = register().invitation().token();
    var three = new ArrayList<>(Town.three());
    three.set(
        1, new FirstAdministrator(Role.SECURITY_ADMIN, "qian.er", "钱二", "110105194912310021"));
    assertRefused(AccountProblems.BAD_IDENTITY_NUMBER, () -> setUps.complete(token, three));
  }

  @Test
  void anInvitationWorksOnce() {
    var registered = register();
    setUps.complete(registered.invitation().token(), Town.three());

    assertRefused(
        AccountProblems.BAD_INVITATION,
        () -> setUps.complete(registered.invitation().token(), Town.three()));
    assertRefused(
        AccountProblems.ALREADY_SET_UP,
        Town.operator(),
        () -> registrations.inviteAgain(registered.member().id()));
  }

  @Test
  void aNewInvitationEndsTheOneBefore() {
    var registered = register();
    var again = Town.operator().call(() -> registrations.inviteAgain(registered.member().id()));

    assertRefused(
        AccountProblems.BAD_INVITATION,
        () -> setUps.complete(registered.invitation().token(), Town.three()));
    assertThat(setUps.complete(again.token(), Town.three())).hasSize(3);
  }

  @Test
  void anInvitationEndsAfterADay() {
    var registered = register();
    clock.advance(SetUps.LIFE);
    assertRefused(
        AccountProblems.BAD_INVITATION,
        () -> setUps.complete(registered.invitation().token(), Town.three()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "platform", "platform.", "nowhere.abc", "set-up.AAAA"})
  void aMadeUpInvitationIsRefused(String token) {
    assertRefused(AccountProblems.BAD_INVITATION, () -> setUps.complete(token, Town.three()));
  }

  @Test
  void ofTwoWhoUseOneInvitationAtOnceExactlyOneWins() throws Exception {
    var registered = register();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> attempt = () -> wins(registered.invitation().token());
      var attempts = threads.invokeAll(List.of(attempt, attempt, attempt, attempt));
      var won = 0;
      for (var one : attempts) {
        won += one.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    }
    var count =
        units.as(
            Actor.system("test", registered.member().id()),
            () ->
                jdbc.sql("select count(*) from account.account where institution = ?")
                    .param(registered.member().id().value())
                    .query(Integer.class)
                    .single());
    assertThat(count).isEqualTo(3);
  }

  private boolean wins(String token) {
    try {
      setUps.complete(token, Town.three());
      return true;
    } catch (Problem refused) {
      assertThat(refused.code()).isEqualTo(AccountProblems.BAD_INVITATION);
      return false;
    }
  }

  @Test
  void neitherTokensNorIdentityNumbersAreKept() {
    var registered = register();
    var three = Town.three();
    setUps.complete(registered.invitation().token(), three);

    var rows =
        units.as(
            Actor.system("test", registered.member().id()),
            () ->
                jdbc.sql(
                        """
                        select to_jsonb(p)::text from account.person p union all
                        select to_jsonb(i)::text from account.invitation i union all
                        select to_jsonb(c)::text from audit.change c union all
                        select to_jsonb(e)::text from audit.entry e\
                        """)
                    .query(String.class)
                    .list());
    var secret = registered.invitation().token().split("\\.")[1];
    assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(secret));
    assertThat(rows)
        .noneMatch(row -> three.stream().anyMatch(one -> row.contains(one.identityNumber())));
  }

  @Test
  void theKeyOfPersonsIsForTheOwnerOnly() throws Exception {
    var file = data.secrets().resolve("person.key");
    assertThat(Files.size(file)).isEqualTo(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void thePlatformInvitesUntilItsOperatorIsSetUp() {
    var first = setUps.invitePlatform().orElseThrow();
    var second = setUps.invitePlatform().orElseThrow();

    assertThat(second.token()).startsWith("platform.").isNotEqualTo(first.token());
    assertThat(second.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
    assertRefused(
        AccountProblems.BAD_INVITATION, () -> setUps.complete(first.token(), Town.three()));
  }
}
