package org.xinqiao.catalogue;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.inspection.GradeVector;
import org.xinqiao.kernel.Ids;

/** Writes grades and their history, always both and always sealed. */
@Component
class Gradings {
  private final AssetStore rows;
  private final GradeStore history;
  private final Labels labels;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Moment moment;

  Gradings(
      AssetStore rows,
      GradeStore history,
      Labels labels,
      Audit audit,
      ApplicationEventPublisher events,
      Moment moment) {
    this.rows = rows;
    this.history = history;
    this.labels = labels;
    this.audit = audit;
    this.events = events;
    this.moment = moment;
  }

  /** Where ids and times come from. */
  @Component
  record Moment(Ids ids, Clock clock) {}

  /** Why grades change, who asked, and the approval that allowed it, if one was needed. */
  record Cause(String reason, UUID account, @Nullable UUID approval) {}

  /** Enters a new asset; false when its content has one already. */
  boolean enter(Asset asset) {
    if (!rows.insert(asset, labels.seal(asset))) {
      return false;
    }
    var cause = new Cause("登记", asset.owner(), null);
    history.add(moment.ids().next(), asset.id(), change(null, asset.grades(), cause));
    return true;
  }

  /** Gives an asset other grades and tells whoever relied on the old ones. */
  Asset apply(Asset before, GradeVector grades, Cause cause) {
    var after = before.graded(grades);
    rows.regrade(after, labels.seal(after));
    history.add(moment.ids().next(), after.id(), change(before.grades(), grades, cause));
    audit.append(
        Act.of("catalogue.regrade")
            .on(after.digitalIdentity())
            .with("before", before.level())
            .with("after", after.level())
            .with("reason", cause.reason())
            .with("approval", cause.approval())
            .content(after.digest()));
    events.publishEvent(new AssetRegraded(after, before.grades()));
    return after;
  }

  private GradeChange change(@Nullable GradeVector before, GradeVector after, Cause cause) {
    return new GradeChange(
        before, after, cause.reason(), cause.account(), cause.approval(), moment.clock().instant());
  }
}
