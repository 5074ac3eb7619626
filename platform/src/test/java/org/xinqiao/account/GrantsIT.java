package org.xinqiao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.account.Refused.assertRefused;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.institution.MemberProblems;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;

@PlatformTest
class GrantsIT {
  @Autowired ApplicationContext context;
  @Autowired Accounts accounts;
  @Autowired AccountStore store;
  @Autowired Grants grants;
  @Autowired UnitOfWork units;
  @Autowired JdbcClient jdbc;

  private Town town;

  @BeforeEach
  void found() {
    town = Town.found(context);
  }

  @Test
  void aNewAccountHasNoRoles() {
    var created = town.create("li.si", town.department("风险部").id());
    assertThat(created.account().roles()).isEmpty();
    assertThat(created.account().access().password()).isEqualTo(Account.Password.INITIAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "Li",
        "1li",
        "li_si",
        "li si",
        "李四",
        "li@x",
        "l1234567890123456789012345678901234"
      })
  void namesOutsideTheRuleAreRefused(String name) {
    assertRefused(AccountProblems.BAD_NAME, () -> town.create(name, null));
  }

  @Test
  void aNameIsNeverUsedTwice() {
    town.create("li.si", null);
    assertRefused(AccountProblems.NAME_TAKEN, () -> town.create("li.si", null));
  }

  @Test
  void anotherInstitutionsDepartmentIsUnknown() {
    var there = Town.found(context).department("风险部");
    assertRefused(MemberProblems.UNKNOWN_DEPARTMENT, () -> town.create("li.si", there.id()));
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "SYSTEM_ADMIN", mode = EnumSource.Mode.EXCLUDE)
  void onlyTheSystemAdministratorCreates(Role role) {
    var wanted = new NewAccount("li.si", "李四", Numbers.fresh(), null, null);
    assertRefused(
        FunctionPermission.DENIED,
        Town.actor(town.member().id(), Set.of(role)),
        () -> accounts.create(wanted));
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "SECURITY_ADMIN", mode = EnumSource.Mode.EXCLUDE)
  void onlyTheSecurityAdministratorGrants(Role role) {
    var id = town.create("li.si", null).account().id();
    assertRefused(
        FunctionPermission.DENIED,
        Town.actor(town.member().id(), Set.of(role)),
        () -> grants.grant(id, Role.STAFF));
  }

  @Test
  void everyPairWithAnAdministratorOrAnOutsiderIsExclusiveAndNoOther() {
    for (var one : Role.values()) {
      for (var other : Role.values()) {
        var pair = EnumSet.of(one, other);
        if (one != other && !Collections.disjoint(pair, Role.ADMINISTRATORS)) {
          assertRefused(AccountProblems.EXCLUSIVE_ROLES, () -> Grants.requireNoExclusion(pair));
        } else if (one != other && !Collections.disjoint(pair, Role.OUTSIDERS)) {
          assertRefused(AccountProblems.EXCLUSIVE_OUTSIDER, () -> Grants.requireNoExclusion(pair));
        } else {
          Grants.requireNoExclusion(pair);
        }
      }
    }
  }

  @Test
  void somebodyFromOutsideGetsNoRoleInsideOnASecondAccountEither() {
    var number = Numbers.fresh();
    var first = town.create("wang.wu", null, number).account().id();
    var second = town.create("wang.wu.two", null, number).account().id();
    town.grant(first, Role.PARTNER);

    assertRefused(AccountProblems.EXCLUSIVE_OUTSIDER, () -> town.grant(second, Role.STAFF));
    assertRefused(AccountProblems.EXCLUSIVE_OUTSIDER, () -> town.grant(first, Role.CUSTOMER));
  }

  @Test
  void anAdministratorGetsNoBusinessRoleOnASecondAccountEither() {
    var number = Numbers.fresh();
    var first = town.create("li.si", null, number).account().id();
    var second = town.create("li.si.two", null, number).account().id();
    town.grant(first, Role.AUDIT_ADMIN);

    assertRefused(AccountProblems.EXCLUSIVE_ROLES, () -> town.grant(second, Role.STAFF));
    assertRefused(AccountProblems.EXCLUSIVE_ROLES, () -> town.grant(first, Role.STAFF));
  }

  @Test
  void nobodyGrantsToThemselfNotEvenToASecondAccount() {
    var security = town.administrator(Role.SECURITY_ADMIN);
    assertRefused(
        AccountProblems.NOT_ONESELF,
        security,
        () -> grants.grant(new Account.Id(security.account()), Role.STAFF));
  }

  @Test
  void anotherInstitutionsAccountIsUnknown() {
    var there = Town.found(context).create("li.si", null).account().id();
    var security = town.administrator(Role.SECURITY_ADMIN);
    assertRefused(AccountProblems.UNKNOWN, security, () -> grants.grant(there, Role.STAFF));
    assertRefused(AccountProblems.UNKNOWN, security, () -> accounts.unlock(there));
    assertRefused(
        AccountProblems.UNKNOWN,
        security,
        () -> grants.grant(new Account.Id(UUID.randomUUID()), Role.STAFF));
  }

  @Test
  void aRoleNotHeldCannotBeRevoked() {
    var id = town.create("li.si", null).account().id();
    assertRefused(
        AccountProblems.ROLE_NOT_HELD,
        town.administrator(Role.SECURITY_ADMIN),
        () -> grants.revoke(id, Role.STAFF));
  }

  @Test
  void theListIsWalkedByKey() {
    for (var i = 0; i < 5; i++) {
      town.create("person" + (char) ('a' + i), null);
    }
    var auditor = town.administrator(Role.AUDIT_ADMIN);
    var first = auditor.call(() -> accounts.list(Page.Request.of(null, 3)));
    var second = auditor.call(() -> accounts.list(Page.Request.of(first.next(), 3)));
    var third = auditor.call(() -> accounts.list(Page.Request.of(second.next(), 3)));

    assertThat(first.items()).hasSize(3);
    assertThat(second.items()).hasSize(3);
    assertThat(third.items()).hasSize(2);
    assertThat(third.next()).isNull();
  }

  @Test
  void aSecondGrantWaitsForTheOneBeforeItAndSeesIt() throws Exception {
    var number = Numbers.fresh();
    var first = town.create("li.si", null, number).account().id();
    var second = town.create("li.si.two", null, number).account().id();
    var held = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var holder = threads.submit(() -> holdAndGrant(first, held, release));
      assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
      Future<Object> waiting = threads.submit(() -> refusal(second));
      Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> waiters() > 0);
      assertThat(waiting.isDone()).isFalse();
      release.countDown();
      holder.get(20, TimeUnit.SECONDS);
      assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo(AccountProblems.EXCLUSIVE_ROLES);
    }
  }

  private boolean holdAndGrant(Account.Id id, CountDownLatch held, CountDownLatch release) {
    return units.as(
        town.administrator(Role.SECURITY_ADMIN),
        () -> {
          store.lockPerson(town.member().id(), id.value());
          held.countDown();
          await(release);
          grants.grant(id, Role.AUDIT_ADMIN);
          return true;
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Object refusal(Account.Id id) {
    try {
      return town.grant(id, Role.STAFF);
    } catch (Problem refused) {
      return refused.code();
    }
  }

  private int waiters() {
    return jdbc.sql("select count(*) from pg_locks where not granted")
        .query(Integer.class)
        .single();
  }

  @Test
  void changesOfRolesAreRecordedByTheDatabaseToo() {
    var someone = town.settle("li.si", null, Role.STAFF);
    var recorded =
        units.as(
            Actor.system("test", town.member().id()),
            () ->
                jdbc.sql(
                        """
                        select after ->> 'role' from audit.change
                        where relation = 'account.held_role' and after ->> 'account' = ?\
                        """)
                    .param(someone.account().id().value().toString())
                    .query(String.class)
                    .list());
    assertThat(recorded).isEqualTo(List.of("STAFF"));
  }
}
