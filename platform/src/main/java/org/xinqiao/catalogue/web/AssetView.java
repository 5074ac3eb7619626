package org.xinqiao.catalogue.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Category;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Text;
import org.xinqiao.screening.Grades;

/** An asset on the wire. */
record AssetView(
    UUID id,
    String digitalIdentity,
    String title,
    Category category,
    Text categoryText,
    ConfidentialityLevel level,
    Text levelText,
    List<Grades.Grade> grades,
    UUID content,
    String digest,
    UUID owner,
    @Nullable UUID department,
    String purpose,
    List<UUID> sources,
    LocalDate retainedUntil,
    Instant createdAt) {

  static AssetView of(Asset asset) {
    return new AssetView(
        asset.id().value(),
        asset.digitalIdentity(),
        asset.title(),
        asset.category(),
        asset.category().title(),
        asset.level(),
        asset.level().label(),
        Grades.list(asset.grades()),
        asset.content().value(),
        asset.digest(),
        asset.owner(),
        asset.department(),
        asset.about().purpose(),
        asset.about().sources().stream().map(Asset.Id::value).toList(),
        asset.retainedUntil(),
        asset.createdAt());
  }
}
