package org.xinqiao.publication;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.account.SyntheticPeople;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.Approvals;
import org.xinqiao.approval.Urgency;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.catalogue.Category;
import org.xinqiao.catalogue.NewAsset;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Ids;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Contents;
import org.xinqiao.screening.Grades;

/** The synthetic people and data with which the three tiers are rehearsed. */
@Component
class ReviewStage {
  private static final String CLEAN = "控制探测：这份文本没有敏感内容。";

  /** A mobile number of a range that is given to nobody. */
  private static final String WITH_FINDINGS = "控制探测：联系电话 13800138000。";

  private final SyntheticPeople people;
  private final Contents contents;
  private final Assets assets;
  private final Publications publications;
  private final Approvals approvals;
  private final Ids ids;

  ReviewStage(
      SyntheticPeople people,
      Contents contents,
      Assets assets,
      Publications publications,
      Approvals approvals,
      Ids ids) {
    this.people = people;
    this.contents = contents;
    this.assets = assets;
    this.publications = publications;
    this.approvals = approvals;
    this.ids = ids;
  }

  Actor author() {
    return people.staff();
  }

  Actor colleague() {
    return people.otherStaff();
  }

  Actor head() {
    return people.head();
  }

  Actor compliance() {
    return people.compliance();
  }

  /** Somebody with the same roles in another department. */
  Actor elsewhere(Actor actor) {
    return somebody(actor, ids.next());
  }

  /** Somebody else with the same roles in the same department. */
  Actor another(Actor actor) {
    return somebody(actor, actor.standing().department());
  }

  private Actor somebody(Actor actor, @Nullable UUID department) {
    return Actor.person(
        new Actor.Who(ids.next(), ids.next(), "probe"),
        actor.institution(),
        new Actor.Standing(actor.roles(), department),
        actor.errand());
  }

  /** A clean datum of the author's; kept between probes, because taking content in is slow. */
  Asset cleanAsset() {
    return asset(author(), "控制探测（无发现）", CLEAN);
  }

  /** A datum of the author's in which screening finds something. */
  Asset assetWithFindings() {
    return asset(author(), "控制探测（有发现）", WITH_FINDINGS);
  }

  /** A clean datum of the compliance officer's. */
  Asset assetOfCompliance() {
    return asset(compliance(), "控制探测（合规人员）", CLEAN);
  }

  private Asset asset(Actor owner, String title, String text) {
    return owner.call(() -> fresh(find(owner, title, text)));
  }

  private Asset find(Actor owner, String title, String text) {
    return assets.list(Page.Request.of(null, Page.LIMIT)).items().stream()
        .filter(asset -> asset.owner().equals(owner.account()) && asset.title().equals(title))
        .findFirst()
        .orElseGet(() -> register(title, text));
  }

  private Asset register(String title, String text) {
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var content = contents.receive(bytes, "probe.txt", "text/plain");
    return assets.register(
        new NewAsset(
            title,
            content.id(),
            Category.RISK_COOPERATION,
            Grades.of(ConfidentialityLevel.L2),
            Period.ofYears(1),
            "控制探测"));
  }

  /** Screened again when the rules have changed since. */
  private Asset fresh(Asset asset) {
    Content.Id content = asset.content();
    try {
      contents.requireReleasable(content);
    } catch (Problem stale) {
      contents.rescreen(content);
    }
    return asset;
  }

  Publication submit(Asset asset) {
    return publications.submit(new Submission(asset.id(), Urgency.ORDINARY, null, List.of(), ""));
  }

  Approval approve(Publication publication, Actor voter) {
    return vote(publication, voter, Approval.Verb.APPROVE, "探测同意");
  }

  Approval vote(Publication publication, Actor voter, Approval.Verb verb, String reason) {
    return voter.call(
        () -> approvals.vote(publication.approval(), verb, reason, publication.digest()));
  }

  Approval voteOn(Publication publication, Actor voter, String digest) {
    return voter.call(
        () -> approvals.vote(publication.approval(), Approval.Verb.APPROVE, "探测同意", digest));
  }

  /** What {@code reader} sees of a review. */
  Review review(Publication publication, Actor reader) {
    return reader.call(() -> publications.review(publication.id()));
  }

  void withdraw(Publication publication) {
    author().call(() -> publications.withdraw(publication.id(), "探测撤销"));
  }

  /** Raises the grade of the author's datum, which takes effect at once. */
  void edit(Asset asset) {
    author().call(() -> assets.regrade(asset.id(), Grades.of(ConfidentialityLevel.L3), "控制探测"));
  }
}
