package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.account.Refused.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Account;
import org.xinqiao.account.AccountProblems;
import org.xinqiao.account.SyntheticPeople;
import org.xinqiao.account.Town;
import org.xinqiao.institution.Department;
import org.xinqiao.institution.MemberProblems;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Controls;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.RuleOff;
import org.xinqiao.testkit.ManualClock;

@PlatformTest
class AccessIT {
  @Autowired ApplicationContext context;
  @Autowired Access access;
  @Autowired Executives executives;
  @Autowired Controls controls;
  @Autowired ManualClock clock;
  @Autowired SyntheticPeople people;

  private Town town;
  private Department department;

  @BeforeEach
  void found() {
    town = Town.found(context);
    department = town.department("风险部");
  }

  private Item item(ConfidentialityLevel level) {
    return new Item(town.member().id(), UUID.randomUUID(), department.id().value(), level);
  }

  private boolean views(Actor actor, ConfidentialityLevel level) {
    return actor.call(() -> access.decide(Operation.VIEW, item(level))) instanceof Decision.Permit;
  }

  @Test
  void levelFourNeedsRoleAndListingBoth() {
    var security = town.administrator(Role.SECURITY_ADMIN);
    var boss = town.settle("zhou.zong", department.id(), Role.EXECUTIVE);
    var clerk = town.settle("li.si", department.id(), Role.STAFF);

    assertThat(views(boss.actor(), ConfidentialityLevel.L4)).isFalse();
    security.call(() -> executives.list(boss.account().id(), "董字〔2026〕1号"));
    security.call(() -> executives.list(clerk.account().id(), "董字〔2026〕2号"));

    assertThat(views(boss.actor(), ConfidentialityLevel.L4)).isTrue();
    assertThat(views(clerk.actor(), ConfidentialityLevel.L4)).isFalse();
    security.call(() -> {
      executives.strike(boss.account().id());
      return true;
    });
    assertThat(views(boss.actor(), ConfidentialityLevel.L4)).isFalse();
  }

  @Test
  void theListIsKeptByTheSecurityAdministratorForOthersByOrder() {
    var security = town.administrator(Role.SECURITY_ADMIN);
    var boss = town.settle("zhou.zong", department.id(), Role.EXECUTIVE);
    var id = boss.account().id();

    assertRefused(FunctionPermission.DENIED, boss.actor(), () -> executives.list(id, "董字1号"));
    assertRefused(AccessProblems.BAD_ORDER, security, () -> executives.list(id, "1"));
    assertRefused(MemberProblems.BAD_NAME, security, () -> executives.list(id, ""));
    assertRefused(
        AccessProblems.NOT_ONESELF,
        security,
        () -> executives.list(new Account.Id(security.account()), "董字1号"));
    assertRefused(
        AccountProblems.UNKNOWN,
        security,
        () -> executives.list(new Account.Id(UUID.randomUUID()), "董字1号"));
    assertRefused(AccessProblems.NOT_LISTED, security, () -> executives.strike(id));
    assertRefused(
        AccountProblems.UNKNOWN,
        Town.found(context).administrator(Role.SECURITY_ADMIN),
        () -> executives.list(id, "董字1号"));
  }

  @Test
  void aRefusalNamesTheRuleAndNotTheContent() {
    var clerk = town.settle("li.si", department.id(), Role.STAFF);
    assertRefused(
        AccessProblems.EXECUTIVES_ONLY,
        clerk.actor(),
        () -> access.require(Operation.VIEW, item(ConfidentialityLevel.L4)));
    assertRefused(
        AccessProblems.VIEW_ONLY,
        clerk.actor(),
        () -> access.require(Operation.DOWNLOAD, item(ConfidentialityLevel.L4)));
    assertRefused(
        AccessProblems.OTHER_INSTITUTION,
        people.staff(),
        () -> access.require(Operation.VIEW, item(ConfidentialityLevel.L1)));
    clerk
        .actor()
        .call(() -> {
          access.require(Operation.VIEW, item(ConfidentialityLevel.L2));
          return true;
        });
  }

  @Test
  void anErrorWhileDecidingIsANo() {
    var broken = access.decide(Operation.VIEW, item(ConfidentialityLevel.L1));
    assertThat(broken).isEqualTo(new Decision.Deny(AccessProblems.UNDECIDED));
  }

  @Test
  void theControlIsPartialAndNoticesItsRulesMissing() {
    var known = run();
    assertThat(known.state()).isEqualTo(Control.State.FAIL);
    assertThat(failures(known)).isEqualTo(3);
    for (var rule :
        List.of(
            AccessProblems.EXECUTIVES_ONLY,
            AccessProblems.ADMINISTRATOR,
            AccessProblems.OTHER_INSTITUTION)) {
      assertThat(failures(without(rule))).as(rule.value()).isGreaterThan(3);
    }
  }

  private Controls.Known without(Code rule) {
    return RuleOff.during(rule, this::run);
  }

  private Controls.Known run() {
    clock.advance(Duration.ofSeconds(1));
    return controls.run("B1.6");
  }

  private static long failures(Controls.Known known) {
    return known.result().orElseThrow().evidence().stream()
        .filter(evidence -> !evidence.held())
        .count();
  }

  @Test
  void syntheticPeopleHaveTheirRolesAndAreListed() {
    assertThat(people.head().roles()).isEqualTo(Set.of(Role.HEAD));
    assertThat(people.staff().standing().department())
        .isEqualTo(people.head().standing().department());
    assertThat(people.peerExecutive().institution()).isNotEqualTo(people.executive().institution());
    assertThat(executives.isListed(people.executive())).isFalse();
    assertThat(people.executive().call(() -> executives.isListed(people.executive()))).isTrue();
  }
}
