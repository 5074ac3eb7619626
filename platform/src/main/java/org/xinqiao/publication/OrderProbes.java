package org.xinqiao.publication;

import static org.xinqiao.kernel.Control.Evidence;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.access.AccessProblems;
import org.xinqiao.approval.Approval;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.kernel.Probes;
import org.xinqiao.kernel.Text;

/** Tries order, distinctness and the one content of the three tiers (A3.5). */
@Component
class OrderProbes {
  private final ReviewStage stage;
  private final Release release;
  private final PublicationStore store;
  private final Probes probes;

  OrderProbes(ReviewStage stage, Release release, PublicationStore store, Probes probes) {
    this.stage = stage;
    this.release = release;
    this.store = store;
    this.probes = probes;
  }

  /** A3.5. */
  List<Evidence> threeTiers() {
    var asset = stage.cleanAsset();
    var evidence = new ArrayList<Evidence>();
    evidence.addAll(probes.rehearse(stage.author(), () -> twoTiers(asset)));
    evidence.addAll(probes.rehearse(stage.author(), () -> oneContent(asset)));
    evidence.addAll(probes.rehearse(stage.author(), () -> released(asset)));
    return evidence;
  }

  private List<Evidence> twoTiers(Asset asset) {
    var publication = stage.submit(asset);
    var early =
        probes.refused(
            AccessProblems.NO_SEAT,
            Text.of("合规越过前两级先审", "Compliance votes before the other two"),
            () -> stage.approve(publication, stage.compliance()));
    var again =
        probes.refused(
            Refused.ALREADY_SUBMITTED,
            Text.of("审核中重复提交", "The same datum submitted again under review"),
            () -> stage.submit(asset));
    stage.approve(publication, stage.colleague());
    var two = stage.approve(publication, stage.head());
    var forged = granted(two);
    return List.of(
        early,
        again,
        probes.refused(
            Refused.NOT_THREE_TIERS,
            Text.of("只凭两级同意发布", "A release with two tiers only"),
            () -> release.release(publication, forged, publication.digest())));
  }

  private List<Evidence> oneContent(Asset asset) {
    var publication = stage.submit(asset);
    stage.approve(publication, stage.colleague());
    var stale =
        probes.refused(
            org.xinqiao.approval.Refused.CONTENT_CHANGED,
            Text.of("对另一内容表示同意", "A yes to something else"),
            () -> stage.voteOn(publication, stage.head(), "sha-256:" + "0".repeat(64)));
    stage.edit(asset);
    var state = stage.review(publication, stage.author()).publication().state();
    return List.of(
        stale,
        Evidence.of(state == State.VOID, "审核中变更即失效", "A change under review voids it"),
        probes.refused(
            org.xinqiao.approval.Refused.ALREADY_DECIDED,
            Text.of("变更后继续第二级审核", "The second tier goes on after the change"),
            () -> stage.approve(publication, stage.head())),
        probes.allowed(
            Text.of("变更后从初审重新开始", "After the change the first tier begins anew"),
            () -> stage.approve(stage.submit(asset), stage.colleague())));
  }

  private List<Evidence> released(Asset asset) {
    var withdrawn = stage.submit(asset);
    stage.approve(withdrawn, stage.colleague());
    stage.approve(withdrawn, stage.head());
    var withdrawal =
        probes.allowed(
            Text.of("终审前撤销", "Withdrawal before the last tier"), () -> stage.withdraw(withdrawn));
    var publication = stage.submit(asset);
    stage.approve(publication, stage.colleague());
    stage.approve(publication, stage.head());
    stage.approve(publication, stage.compliance());
    var state = stage.review(publication, stage.author()).publication().state();
    return List.of(
        withdrawal,
        Evidence.of(
            state == State.PUBLISHED,
            "三名不同人员依次同意后发布",
            "Released by three different people in order"),
        Evidence.of(
            store.hasCheck("released_by_three"),
            "数据库拒绝任何少于三名不同审核人的发布",
            "The database refuses any release by fewer than three"));
  }

  private static Approval granted(Approval two) {
    var last = two.votes().getLast().at();
    return new Approval(
        two.id(),
        two.institution(),
        two.requester(),
        two.question(),
        two.round(),
        two.deadline(),
        two.votes(),
        new Approval.Ending(Approval.Status.GRANTED, "", last));
  }
}
