package org.xinqiao.provenance;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.Assets;

/**
 * What was made from what, under the names of the data as far as the reader may know them:
 * passports themselves name nothing.
 */
@Component
class Lineages {
  private final LineageStore store;
  private final Assets assets;

  Lineages(LineageStore store, Assets assets) {
    this.store = store;
    this.assets = assets;
  }

  /** The name of a datum, or null for readers who may not know it. */
  @Nullable Datum datum(String identity) {
    return known(Set.of(identity)).stream().findFirst().orElse(null);
  }

  Lineage around(String identity) {
    var up = store.ancestors(identity);
    var down = store.descendants(identity);
    var identities = new HashSet<>(Set.of(identity));
    up.forEach(step -> identities.add(step.parent()));
    down.forEach(step -> identities.add(step.child()));
    var complete = up.size() < LineageStore.LIMIT && down.size() < LineageStore.LIMIT;
    return new Lineage(identity, up, down, known(identities), complete);
  }

  private List<Datum> known(Set<String> identities) {
    return assets.known(identities).stream()
        .map(asset ->
            new Datum(asset.digitalIdentity(), asset.id().value(), asset.title(), asset.level()))
        .sorted(Comparator.comparing(Datum::identity))
        .toList();
  }
}
