package org.xinqiao.provenance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Category;
import org.xinqiao.inspection.GradeVector;
import org.xinqiao.institution.Institutions;
import org.xinqiao.institution.NewMember;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Secrets;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Grades;

/** Institutions, people and data for tests of passports. */
final class Drafts {
  static final GradeVector INTERNAL = Grades.of(ConfidentialityLevel.L2);

  private Drafts() {}

  static InstitutionId institution(Institutions institutions, String suite) {
    var code = "t" + Secrets.readable(10).replaceAll("[^a-z0-9]", "a");
    return Actor.system("test", InstitutionId.PLATFORM)
        .call(() -> institutions.register(new NewMember(code, "试验机构" + code, suite)).id());
  }

  static Actor person(InstitutionId institution, UUID department, Role... roles) {
    return Actor.person(
        new Actor.Who(UUID.randomUUID(), UUID.randomUUID(), "tester"),
        institution,
        new Actor.Standing(Set.of(roles), department),
        new Actor.Errand("session", "test"));
  }

  static Asset draft(Actor maker, GradeVector grades, Asset.Id... sources) {
    return new Asset(
        new Asset.Id(UUID.randomUUID()),
        "",
        new Asset.Holder(maker.institution(), maker.account(), maker.standing().department()),
        new Asset.About("林知远的风险协查函", Category.RISK_COOPERATION, "贷后风险协查", List.of(sources)),
        new Asset.Material(new Content.Id(UUID.randomUUID()), "sha-256:" + "ab".repeat(32)),
        grades,
        LocalDate.parse("2031-11-22"),
        Instant.parse("2026-11-22T02:00:00Z"));
  }

  static Asset named(Asset draft, String identity, GradeVector grades) {
    return new Asset(
        draft.id(),
        identity,
        draft.holder(),
        draft.about(),
        draft.material(),
        grades,
        draft.retainedUntil(),
        draft.createdAt());
  }
}
