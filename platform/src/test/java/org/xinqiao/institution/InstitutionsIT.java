package org.xinqiao.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.account.Refused.assertRefused;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Town;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Suites;

@PlatformTest
class InstitutionsIT {
  @Autowired ApplicationContext context;
  @Autowired Institutions institutions;
  @Autowired FirstMembers firstMembers;
  @Autowired Suites suites;

  private static final Page.Request FIRST = Page.Request.of(null, 200);

  @Test
  void theOperatorAndTheSyntheticInstitutionsExistOnce() {
    firstMembers.run(new DefaultApplicationArguments());

    assertThat(institutions.get(InstitutionId.PLATFORM).kind()).isEqualTo(Member.Kind.OPERATOR);
    assertThat(institutions.all().stream().filter(m -> m.kind() == Member.Kind.SYNTHETIC))
        .hasSize(2);
    assertThat(institutions.byCode("platform")).isPresent();
  }

  @Test
  void aMemberIsListedForEverybodyAndHasItsSuite() {
    var town = Town.found(context);

    var listed =
        Town.actor(InstitutionId.SYNTHETIC, Set.of(Role.STAFF))
            .call(() -> institutions.list(FIRST));

    assertThat(listed.items()).contains(town.member());
    assertThat(listed.items()).noneMatch(member -> member.kind() == Member.Kind.SYNTHETIC);
    assertThat(suites.suiteOf(town.member().id())).isEqualTo("INTL");
  }

  @Test
  void onlyTheOperatorsSystemAdministratorRegisters() {
    var wanted = new NewMember("somebank", "某银行", "SM");

    assertRefused(
        MemberProblems.OPERATOR_ONLY,
        Town.actor(Town.found(context).member().id(), Set.of(Role.SYSTEM_ADMIN)),
        () -> institutions.register(wanted));
    assertRefused(
        FunctionPermission.DENIED,
        Town.actor(InstitutionId.PLATFORM, Set.of(Role.SECURITY_ADMIN)),
        () -> institutions.register(wanted));
  }

  @Test
  void aCodeIsNeverUsedTwice() {
    var town = Town.found(context);
    assertRefused(
        MemberProblems.TAKEN,
        Town.operator(),
        () -> institutions.register(new NewMember(town.member().code(), "另一家", "SM")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "A-bank", "9bank", "银行", "a_b", "-ab", "a b"})
  void oddCodesAreRefused(String code) {
    assertRefused(
        MemberProblems.BAD_CODE,
        Town.operator(),
        () -> institutions.register(new NewMember(code, "某银行", "SM")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " 银行", "银\n行", "银\u202E行", "银\u0000行", "银\uD83D行"})
  void unreadableNamesAreRefused(String name) {
    assertRefused(
        MemberProblems.BAD_NAME,
        Town.operator(),
        () -> institutions.register(new NewMember("some-bank", name, "SM")));
  }

  @Test
  void theSuiteIsOneOfTwo() {
    assertRefused(
        MemberProblems.BAD_SUITE,
        Town.operator(),
        () -> institutions.register(new NewMember("some-bank", "某银行", "ROT13")));
  }

  @Test
  void departmentsAndPostsBelongToTheirInstitution() {
    var here = Town.found(context);
    var there = Town.found(context);
    var department = here.department("风险部");
    var admin = here.administrator(Role.SYSTEM_ADMIN);
    var post = admin.call(() -> institutions.addPost(department.id(), "审查岗"));

    assertThat(admin.call(() -> institutions.departments(FIRST)).items())
        .containsExactly(department);
    assertThat(admin.call(() -> institutions.posts(department.id(), FIRST)).items())
        .containsExactly(post);
    var stranger = there.administrator(Role.SYSTEM_ADMIN);
    assertRefused(
        MemberProblems.UNKNOWN_DEPARTMENT,
        stranger,
        () -> institutions.department(department.id()));
    assertRefused(
        MemberProblems.UNKNOWN_DEPARTMENT,
        stranger,
        () -> institutions.addPost(department.id(), "审查岗"));
    assertThat(stranger.call(() -> institutions.departments(FIRST)).items()).isEmpty();
  }

  @Test
  void aDepartmentsNameIsUniqueInItsInstitution() {
    var town = Town.found(context);
    town.department("风险部");
    assertRefused(
        MemberProblems.TAKEN,
        town.administrator(Role.SYSTEM_ADMIN),
        () -> institutions.addDepartment("风险部"));
  }

  @Test
  void staffDoNotOrganise() {
    var staff = Town.actor(Town.found(context).member().id(), Set.of(Role.STAFF));
    assertRefused(FunctionPermission.DENIED, staff, () -> institutions.addDepartment("自设部门"));
  }

  @Test
  void aJobSeesNoOtherInstitutionsDepartments() {
    var town = Town.found(context);
    town.department("风险部");
    var job = Actor.system("test", InstitutionId.SYNTHETIC);
    assertThat(job.call(() -> institutions.departments(FIRST)).items())
        .noneMatch(department -> department.institution().equals(town.member().id()));
  }
}
