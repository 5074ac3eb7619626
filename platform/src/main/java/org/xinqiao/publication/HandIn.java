package org.xinqiao.publication;

import java.time.DateTimeException;
import java.time.Period;
import org.springframework.stereotype.Component;
import org.xinqiao.approval.Urgency;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.catalogue.NewAsset;
import org.xinqiao.catalogue.Regrading;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Grades;

/** How a draft becomes a datum and its publication. */
@Component
class HandIn {
  private final Assets assets;
  private final Publications publications;

  HandIn(Assets assets, Publications publications) {
    this.assets = assets;
    this.publications = publications;
  }

  /** In the caller's transaction: all of it or nothing. */
  Publication submit(DraftForm form) {
    requireRecipients(form);
    var asset = raised(asset(form), form);
    return publications.submit(submission(asset.id(), form));
  }

  private Asset asset(DraftForm form) {
    var known = form.asset();
    return known == null ? assets.register(wanted(form)) : assets.get(new Asset.Id(known));
  }

  private Asset raised(Asset asset, DraftForm form) {
    var level = form.raisedTo();
    if (level == null || level == asset.level()) {
      return asset;
    }
    requireHigher(asset, level);
    var regraded = assets.regrade(asset.id(), Grades.of(level), form.raiseReason());
    return switch (regraded) {
      case Regrading.Raised(var after) -> after;
      case Regrading.Asked _ -> throw new IllegalStateException("Raising asks nobody");
    };
  }

  /** An author may raise a level, never lower it. */
  static void requireHigher(Asset asset, ConfidentialityLevel level) {
    var least = asset.level();
    Rule.require(
        level.compareTo(least) >= 0,
        Assets.GRADE_TOO_LOW,
        Text.of("至少为 " + least, "At least " + least));
  }

  /** Without recipients it would be a release inside the house, which nobody asked for. */
  static void requireRecipients(DraftForm form) {
    Rule.require(
        !form.destinations().isEmpty(), DraftProblems.INCOMPLETE, missing("对象", "recipients"));
  }

  /** The datum to be registered; refuses {@code publication.draft-incomplete}. */
  static NewAsset wanted(DraftForm form) {
    var content = form.content();
    var category = form.category();
    if (content == null) {
      throw new Problem(DraftProblems.INCOMPLETE, missing("内容", "content"));
    }
    if (category == null) {
      throw new Problem(DraftProblems.INCOMPLETE, missing("类别", "category"));
    }
    Rule.require(!form.title().isBlank(), DraftProblems.INCOMPLETE, missing("标题", "title"));
    return new NewAsset(
        form.title(),
        new Content.Id(content),
        category,
        null,
        retention(form.retention()),
        form.purpose());
  }

  static Submission submission(Asset.Id asset, DraftForm form) {
    var urgent = form.urgency() == Urgency.URGENT;
    var reason = form.urgentReason();
    Rule.require(
        !urgent || !reason.isBlank(),
        DraftProblems.INCOMPLETE,
        missing("紧急理由", "why it is urgent"));
    return new Submission(
        asset, form.urgency(), urgent ? reason : null, form.destinations(), form.message());
  }

  static Period retention(String written) {
    try {
      return Period.parse(written);
    } catch (DateTimeException e) {
      throw new Problem(DraftProblems.INCOMPLETE, missing("保存期限", "how long it is kept"));
    }
  }

  private static Text missing(String zh, String en) {
    return Text.of("缺少：" + zh, "Missing: " + en);
  }
}
