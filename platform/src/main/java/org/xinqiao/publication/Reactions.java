package org.xinqiao.publication;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.ApprovalDecided;
import org.xinqiao.approval.Approvals;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.AssetRegraded;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.kernel.Actor;
import org.xinqiao.screening.ContentScreened;

/**
 * What follows from decisions and changes elsewhere, in their transactions. Whatever changes under
 * review voids it: the tiers begin anew.
 */
@Component
class Reactions {
  private final PublicationStore store;
  private final Approvals approvals;
  private final Assets assets;
  private final Gate gate;
  private final Release release;

  Reactions(
      PublicationStore store, Approvals approvals, Assets assets, Gate gate, Release release) {
    this.store = store;
    this.approvals = approvals;
    this.assets = assets;
    this.gate = gate;
    this.release = release;
  }

  @EventListener
  void on(ApprovalDecided decided) {
    var approval = decided.approval();
    if (!approval.subject().kind().equals(Publications.KIND)) {
      return;
    }
    var id = new Publication.Id(approval.subject().id());
    var publication = store.lock(id).orElseThrow();
    switch (approval.status()) {
      case GRANTED -> granted(publication, approval);
      case RETURNED -> release.end(publication, approval, State.RETURNED);
      case WITHDRAWN -> release.end(publication, approval, State.WITHDRAWN);
      case VOID -> release.end(publication, approval, State.VOID);
      case PENDING -> throw new IllegalArgumentException("Not decided: " + approval.id());
    }
  }

  /** The last yes counts only if everything is still as it was shown to all three. */
  private void granted(Publication publication, Approval approval) {
    var now = digestNow(publication);
    if (now.equals(publication.digest())) {
      release.release(publication, approval, now);
    } else {
      release.end(publication, approval, State.VOID);
    }
  }

  private String digestNow(Publication publication) {
    var asset = asset(publication);
    var content = gate.releasable(asset);
    var matter = publication.matter();
    return Tiers.digest(asset, content.verdict(), matter.destinations(), matter.message());
  }

  /** Read as the platform: the last reviewer's own right to the datum is not the question here. */
  private Asset asset(Publication publication) {
    var reader = Actor.system("publication-release", publication.institution());
    return reader.call(() -> assets.get(publication.asset()));
  }

  @EventListener
  void on(AssetRegraded regraded) {
    voidReview(regraded.asset().id(), "分级已变更");
  }

  @EventListener
  void on(ContentScreened screened) {
    var content = screened.content();
    store
        .underReviewWith(content.id())
        .filter(publication -> hasChanged(publication, screened))
        .ifPresent(publication -> voidReview(publication.asset(), "检测结论已变更"));
  }

  private boolean hasChanged(Publication publication, ContentScreened screened) {
    var matter = publication.matter();
    var verdict = screened.content().verdict();
    var now = Tiers.digest(asset(publication), verdict, matter.destinations(), matter.message());
    return !now.equals(publication.digest());
  }

  private void voidReview(Asset.Id asset, String reason) {
    store
        .underReview(asset)
        .ifPresent(id -> approvals.voidFor(Publications.KIND, id.value(), reason));
  }
}
