package org.xinqiao.provenance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.audit.Audit;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.institution.Institutions;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.UnitOfWork;

/**
 * Looks through the newest data of every institution for identities that are not as they should be.
 */
@Component
class IdentityScanStore {
  /** Newest data looked at in each institution, each round. */
  private static final int SAMPLE = 200;

  private static final Duration SKEW = Duration.ofSeconds(1);

  private final Institutions institutions;
  private final Assets assets;
  private final IdentityStore store;
  private final Stories stories;
  private final Audit audit;
  private final UnitOfWork unit;

  IdentityScanStore(
      Institutions institutions,
      Assets assets,
      IdentityStore store,
      Stories stories,
      Audit audit,
      UnitOfWork unit) {
    this.institutions = institutions;
    this.assets = assets;
    this.store = store;
    this.stories = stories;
    this.audit = audit;
    this.unit = unit;
  }

  /**
   * What was found.
   *
   * @param looked data looked at
   * @param without data without identity, or with one the passports do not know
   * @param late identities whose time is not that of their datum and of their minting entry
   * @param incomplete identities that lack a mandatory fact
   * @param broken identities or grades whose signature or minting entry does not fit
   * @param outOfStep data whose grade in the catalogue is not the one signed here
   */
  record Found(long looked, long without, long late, long incomplete, long broken, long outOfStep) {
    private static final Found NOTHING = new Found(0, 0, 0, 0, 0, 0);

    private Found plus(Found other) {
      return new Found(
          looked + other.looked,
          without + other.without,
          late + other.late,
          incomplete + other.incomplete,
          broken + other.broken,
          outOfStep + other.outOfStep);
    }
  }

  Found run() {
    return institutions.all().stream()
        .map(member -> Actor.system("provenance-watch", member.id()))
        .map(watcher -> unit.as(watcher, this::look))
        .reduce(Found.NOTHING, Found::plus);
  }

  /** Whether nobody can change or delete what was minted, the owner of the tables included. */
  boolean isKept() {
    return store.isKept();
  }

  private Found look() {
    List<Asset> newest = assets.list(Page.Request.of(null, SAMPLE)).items();
    return newest.stream().map(this::look).reduce(Found.NOTHING, Found::plus);
  }

  private Found look(Asset asset) {
    var minted =
        store
            .find(asset.digitalIdentity())
            .filter(found -> found.asset().equals(asset.id().value()));
    if (minted.isEmpty()) {
      return new Found(1, 1, 0, 0, 0, 0);
    }
    var block = minted.get().block();
    var leaf = entry(minted.get());
    var late =
        isFar(block.createdAt(), asset.createdAt())
            || leaf.isEmpty()
            || isFar(block.createdAt(), Instant.parse(leaf.get().at()));
    return new Found(
        1,
        0,
        late ? 1 : 0,
        block.isComplete() ? 0 : 1,
        isBroken(block, leaf) ? 1 : 0,
        isInStep(asset) ? 0 : 1);
  }

  private Optional<Leaf> entry(IdentityStore.Minted minted) {
    return audit.entry(minted.entry()).map(Leaf::of);
  }

  private boolean isBroken(IdentityBlock block, Optional<Leaf> leaf) {
    var committed = leaf.flatMap(entry -> entry.json().text("identity_digest"));
    return stories.check(block) != PassportPage.Signature.VALID
        || !committed.equals(Optional.of(block.digest().base64()));
  }

  private boolean isInStep(Asset asset) {
    var current = store.gradings(asset.digitalIdentity()).getLast();
    var signed = stories.check(current.signedBytes(), current.signature());
    var now = GradeStatement.of(asset.digitalIdentity(), asset.grades(), current.at());
    return signed == PassportPage.Signature.VALID
        && current.level() == now.level()
        && current.grades().equals(now.grades());
  }

  private static boolean isFar(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(SKEW) > 0;
  }
}
