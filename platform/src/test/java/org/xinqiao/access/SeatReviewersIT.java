package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Town;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.Approvals;
import org.xinqiao.approval.Level;
import org.xinqiao.approval.Question;
import org.xinqiao.approval.Reviewers;
import org.xinqiao.approval.Urgency;
import org.xinqiao.institution.Department;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Text;

@PlatformTest
class SeatReviewersIT {
  @Autowired ApplicationContext context;
  @Autowired Approvals approvals;
  @Autowired Reviewers reviewers;
  @Autowired Executives executives;

  private Town town;
  private Department risk;
  private Department retail;
  private Actor author;
  private Approval approval;

  @BeforeEach
  void ask() {
    town = Town.found(context);
    risk = town.department("风险部");
    retail = town.department("零售部");
    author = person(town, risk, Role.STAFF);
    var subject = new Approval.Subject("TEST", UUID.randomUUID(), "sha-256:" + "ab".repeat(32));
    var question =
        new Question(
            subject,
            Urgency.ORDINARY,
            null,
            List.of(level("DEPARTMENT"), level("HEAD"), level("COMPLIANCE")),
            Text.of("测试", "Test"));
    approval = author.call(() -> approvals.ask(question));
  }

  private static Level level(String seat) {
    return new Level(seat, Text.of(seat, seat), seat, 1);
  }

  private static Actor person(Town town, Department department, Role... roles) {
    return Actor.person(
        new Actor.Who(UUID.randomUUID(), UUID.randomUUID(), "somebody"),
        town.member().id(),
        new Actor.Standing(Set.of(roles), department == null ? null : department.id().value()),
        new Actor.Errand(null, "test"));
  }

  private boolean sits(String seat, Actor voter) {
    return voter.call(() -> reviewers.objection(approval, level(seat), voter)).isEmpty();
  }

  @Test
  void theDepartmentsSeatIsForStaffAndHeadOfTheAuthorsDepartment() {
    assertThat(sits("DEPARTMENT", person(town, risk, Role.STAFF))).isTrue();
    assertThat(sits("DEPARTMENT", person(town, risk, Role.HEAD))).isTrue();
    assertThat(sits("DEPARTMENT", person(town, retail, Role.STAFF))).isFalse();
    assertThat(sits("DEPARTMENT", person(town, risk, Role.COMPLIANCE))).isFalse();
    assertThat(sits("DEPARTMENT", person(town, null, Role.STAFF))).isFalse();
  }

  @Test
  void theHeadsSeatIsForTheHeadOfThatDepartment() {
    assertThat(sits("HEAD", person(town, risk, Role.HEAD))).isTrue();
    assertThat(sits("HEAD", person(town, risk, Role.STAFF))).isFalse();
    assertThat(sits("HEAD", person(town, retail, Role.HEAD))).isFalse();
  }

  @Test
  void complianceSitsForTheWholeInstitutionAndForNoOther() {
    assertThat(sits("COMPLIANCE", person(town, retail, Role.COMPLIANCE))).isTrue();
    assertThat(sits("COMPLIANCE", person(town, retail, Role.HEAD))).isFalse();
    assertThat(sits("COMPLIANCE", person(Town.found(context), null, Role.COMPLIANCE))).isFalse();
  }

  @Test
  void theExecutivesSeatNeedsTheListing() {
    var boss = town.settle("zhou.zong", risk.id(), Role.EXECUTIVE);
    assertThat(sits("EXECUTIVE", boss.actor())).isFalse();
    town.administrator(Role.SECURITY_ADMIN)
        .call(() -> executives.list(boss.account().id(), "董字1号"));
    assertThat(sits("EXECUTIVE", boss.actor())).isTrue();
  }

  @Test
  void administratorsJobsAndUnknownSeatsAreNobodys() {
    for (var seat : List.of("DEPARTMENT", "HEAD", "COMPLIANCE", "EXECUTIVE", "THRONE")) {
      for (var admin : Role.ADMINISTRATORS) {
        assertThat(sits(seat, person(town, risk, admin))).as(seat).isFalse();
      }
      assertThat(sits(seat, Actor.system("test", town.member().id()))).as(seat).isFalse();
    }
    var everything = person(town, risk, Role.STAFF, Role.HEAD, Role.COMPLIANCE, Role.EXECUTIVE);
    assertThat(sits("THRONE", everything)).isFalse();
  }

  @Test
  void threePeopleCarryAQuestionThrough() {
    var digest = approval.subject().digest();
    for (var role : List.of(Role.STAFF, Role.HEAD, Role.COMPLIANCE)) {
      person(town, risk, role)
          .call(() -> approvals.vote(approval.id(), Approval.Verb.APPROVE, "同意", digest));
    }
    assertThat(author.call(() -> approvals.get(approval.id())).status())
        .isEqualTo(Approval.Status.GRANTED);
  }
}
