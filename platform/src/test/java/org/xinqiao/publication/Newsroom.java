package org.xinqiao.publication;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.Approvals;
import org.xinqiao.approval.Urgency;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.catalogue.Category;
import org.xinqiao.catalogue.NewAsset;
import org.xinqiao.institution.Institutions;
import org.xinqiao.institution.NewMember;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Secrets;
import org.xinqiao.screening.Contents;
import org.xinqiao.screening.Grades;

/** A bank of its own with an author, three reviewers, and data to hand in. */
public final class Newsroom {
  final UUID department = UUID.randomUUID();
  final InstitutionId bank;
  public final Actor author;
  public final Actor colleague;
  public final Actor head;
  public final Actor compliance;
  final Publications publications;
  final Approvals approvals;
  final Assets assets;
  final Contents contents;

  public Newsroom(ApplicationContext platform) {
    this.publications = platform.getBean(Publications.class);
    this.approvals = platform.getBean(Approvals.class);
    this.assets = platform.getBean(Assets.class);
    this.contents = platform.getBean(Contents.class);
    this.bank = member(platform.getBean(Institutions.class));
    this.author = person(Role.STAFF);
    this.colleague = person(Role.STAFF);
    this.head = person(Role.HEAD);
    this.compliance = person(Role.COMPLIANCE);
  }

  private static InstitutionId member(Institutions institutions) {
    var code = "p" + Secrets.readable(10).replaceAll("[^a-z0-9]", "a");
    return Actor.system("test", InstitutionId.PLATFORM)
        .call(() -> institutions.register(new NewMember(code, "试验机构" + code, "INTL")).id());
  }

  Actor person(Role role) {
    return Actor.person(
        new Actor.Who(UUID.randomUUID(), UUID.randomUUID(), "tester"),
        bank,
        new Actor.Standing(Set.of(role), department),
        new Actor.Errand("session", "test"));
  }

  /** Another account of the same person with another role. */
  Actor alsoAs(Actor person, Role role) {
    return Actor.person(
        new Actor.Who(UUID.randomUUID(), person.person(), "tester"),
        bank,
        new Actor.Standing(Set.of(role), department),
        new Actor.Errand("session", "test"));
  }

  public Asset asset() {
    return asset("季度经营概况。", ConfidentialityLevel.L2);
  }

  Asset asset(String text, ConfidentialityLevel level) {
    return author.call(() -> {
      var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      var content = contents.receive(bytes, "report.txt", "text/plain");
      return assets.register(
          new NewAsset(
              "经营概况",
              content.id(),
              Category.RISK_COOPERATION,
              Grades.of(level),
              Period.ofYears(5),
              "经营分析"));
    });
  }

  public Publication submit(Asset asset) {
    return author.call(() -> publications.submit(submission(asset)));
  }

  static Submission submission(Asset asset) {
    return new Submission(asset.id(), Urgency.ORDINARY, null, List.of(), "请查收");
  }

  public Approval approve(Publication publication, Actor voter) {
    return vote(publication, voter, Approval.Verb.APPROVE, "同意");
  }

  Approval vote(Publication publication, Actor voter, Approval.Verb verb, String reason) {
    return voter.call(
        () -> approvals.vote(publication.approval(), verb, reason, publication.digest()));
  }

  /** All three tiers say yes. */
  void publish(Publication publication) {
    approve(publication, colleague);
    approve(publication, head);
    approve(publication, compliance);
  }

  Publication now(Publication publication) {
    return author.call(() -> publications.get(publication.id()));
  }
}
