package org.xinqiao.publication;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.approval.Level;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.catalogue.Category;
import org.xinqiao.catalogue.NewAsset;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Rule;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Contents;

/** Goes the way of a submission by the same rules, and does nothing. */
@Component
class DryRun {
  private final Assets assets;
  private final Contents contents;
  private final Gate gate;
  private final PublicationStore store;
  private final Outlooks outlooks;

  DryRun(Assets assets, Contents contents, Gate gate, PublicationStore store, Outlooks outlooks) {
    this.assets = assets;
    this.contents = contents;
    this.gate = gate;
    this.store = store;
    this.outlooks = outlooks;
  }

  /** What is known before there are recipients. */
  record Grading(
      ConfidentialityLevel least, Asset asset, List<Level> tiers, LocalDate retainedUntil) {}

  /** The level, and who reviews that; null while there is no content. */
  @Transactional(readOnly = true)
  public @Nullable Grading grading(DraftForm form) {
    if (form.asset() == null && form.content() == null) {
      return null;
    }
    var least = datum(form);
    var level = form.raisedTo();
    if (level != null) {
      HandIn.requireHigher(least, level);
    }
    var asset = level == null ? least : Assets.raised(least, level);
    var verdict = contents.get(asset.content()).verdict();
    return new Grading(
        least.level(), asset, Tiers.of(asset.level(), verdict), asset.retainedUntil());
  }

  /** What each recipient could do; refuses what a submission would. */
  @Transactional(readOnly = true)
  public List<Outlook> outlooks(DraftForm form, Asset asset) {
    var raised = form.raisedTo() != null && form.raisedTo() != datum(form).level();
    Rule.require(!raised || !form.raiseReason().isBlank(), Assets.REASON_NEEDED);
    if (form.asset() == null) {
      HandIn.wanted(form);
    }
    if (store.underReview(asset.id()).isPresent()) {
      throw new Problem(Refused.ALREADY_SUBMITTED);
    }
    HandIn.requireRecipients(form);
    gate.admit(asset, HandIn.submission(asset.id(), form));
    return form.destinations().stream().map(way -> outlooks.of(asset, way)).toList();
  }

  private Asset datum(DraftForm form) {
    var known = form.asset();
    return known == null ? assets.prospect(assumed(form)) : assets.get(new Asset.Id(known));
  }

  /**
   * The level needs neither title nor category nor purpose, so it is told before they are there.
   */
  private static NewAsset assumed(DraftForm form) {
    var category = form.category();
    return new NewAsset(
        form.title(),
        new Content.Id(Objects.requireNonNull(form.content())),
        category == null ? Category.OPERATION : category,
        null,
        form.retention().isEmpty() ? Period.ofYears(1) : HandIn.retention(form.retention()),
        form.purpose());
  }
}
