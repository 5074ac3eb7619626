package org.xinqiao.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.UnitOfWork;

/** Walks the labels of every institution, each under its own key. */
@Component
class LabelSweep {
  private static final String JOB = "catalogue-watch";

  private final AssetStore rows;
  private final GradeStore history;
  private final Labels labels;
  private final UnitOfWork units;

  LabelSweep(AssetStore rows, GradeStore history, Labels labels, UnitOfWork units) {
    this.rows = rows;
    this.history = history;
    this.labels = labels;
    this.units = units;
  }

  /**
   * What the walk came to.
   *
   * @param checked labels looked at
   * @param broken missing, or not as sealed
   * @param below below their sources although nobody approved that
   */
  record Found(long checked, long broken, long below) {
    Found plus(Found other) {
      return new Found(checked + other.checked, broken + other.broken, below + other.below);
    }
  }

  Found run() {
    var overall = Actor.system(JOB, InstitutionId.PLATFORM);
    var found = new Found(0, 0, 0);
    for (var institution : units.as(overall, rows::institutions)) {
      found = found.plus(institution(institution));
    }
    return found;
  }

  private Found institution(InstitutionId institution) {
    var found = new Found(0, 0, 0);
    var actor = Actor.system(JOB, institution);
    var at = Page.Request.of(null, Page.LIMIT);
    while (true) {
      var from = at;
      var batch = units.as(actor, () -> batch(from));
      found = found.plus(batch.found());
      if (batch.next() == null) {
        return found;
      }
      at = Page.Request.of(batch.next(), Page.LIMIT);
    }
  }

  private record Batch(Found found, @Nullable String next) {}

  private Batch batch(Page.Request request) {
    var page =
        Page.of(rows.list(request, AssetFilter.ALL), request, row -> row.asset().id().value());
    try (var seals = labels.seals()) {
      var broken = page.items().stream().filter(row -> !Labels.isIntact(row, seals)).count();
      var below = page.items().stream().filter(row -> isBelow(row.asset())).count();
      return new Batch(new Found(page.items().size(), broken, below), page.next());
    }
  }

  private boolean isBelow(Asset asset) {
    var sources = asset.about().sources();
    var covered =
        sources.stream()
            .flatMap(id -> rows.find(id).stream())
            .allMatch(source -> asset.grades().covers(source.asset().grades()));
    return !covered
        && history.history(asset.id()).stream().allMatch(change -> change.approval() == null);
  }

  /** What SQL beside the platform would do; the rehearsal it runs in takes it back. */
  Asset tamper(Asset asset) {
    rows.lowerBesideThePlatform(asset.id());
    return labels.intact(rows.find(asset.id()).orElseThrow());
  }
}
