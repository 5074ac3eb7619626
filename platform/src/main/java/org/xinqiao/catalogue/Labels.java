package org.xinqiao.catalogue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xinqiao.crypto.Verification;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;
import org.xinqiao.screening.Grades;
import org.xinqiao.vault.Seals;
import org.xinqiao.vault.Vault;

/** Seals on labels: a level changed by SQL does not count, because nobody can seal it there. */
@Component
class Labels {
  private static final Logger LOG = LoggerFactory.getLogger(Labels.class);

  private final Vault vault;

  Labels(Vault vault) {
    this.vault = vault;
  }

  /** Seals for a number of rows in one unit of work; for the caller to close. */
  Seals seals() {
    return vault.seals("catalogue.label");
  }

  /** The seal on an asset's label; refuses an asset without access level. */
  String seal(Asset asset) {
    Rule.require(Grades.labelled(asset.grades()), CatalogueCodes.UNLABELLED);
    try (var seals = seals()) {
      return seals.seal(asset.label());
    }
  }

  /** The asset of a row; refuses a label that was not sealed so. */
  Asset intact(AssetStore.Row row) {
    try (var seals = seals()) {
      var holds = isIntact(row, seals);
      var id = row.asset().id();
      Rule.require(holds, CatalogueCodes.LABEL_BROKEN, Text.of("数据 " + id, "Asset " + id));
      return row.asset();
    }
  }

  /** Whether seal, grades and the level written beside them agree. */
  static boolean isIntact(AssetStore.Row row, Seals seals) {
    var asset = row.asset();
    var holds =
        seals.verify(asset.label(), row.seal()) instanceof Verification.Valid
            && Grades.labelled(asset.grades())
            && asset.level().name().equals(row.level());
    if (!holds) {
      LOG.error("The label of asset {} does not match its seal", asset.id());
    }
    return holds;
  }
}
