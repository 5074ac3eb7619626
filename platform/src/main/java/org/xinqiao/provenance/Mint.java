package org.xinqiao.provenance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.AssetRegraded;
import org.xinqiao.catalogue.Identities;
import org.xinqiao.crypto.Commitment;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Ids;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Secrets;
import org.xinqiao.ledger.Json;
import org.xinqiao.ledger.Passport;
import org.xinqiao.vault.Vault;

/**
 * Gives data their identities. Also writes down each change of grades, so that sensitivity over
 * time stands beside the identity under the institution's signature.
 */
@Component
class Mint implements Identities {
  /** 26 characters of five bits: 130 bits nobody can guess. */
  private static final int CHARACTERS = 26;

  /**
   * What one identity stands for: a registered file, a document or a whole table. A row of a table
   * is named by the table's identity and the row's number.
   */
  private static final String GRANULARITY = "FILE";

  private final IdentityStore store;
  private final Vault vault;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Mint(IdentityStore store, Vault vault, Audit audit, Ids ids, Clock clock) {
    this.store = store;
    this.vault = vault;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public String mint(Asset draft) {
    var actor = Actor.current();
    var own = actor.kind() == Actor.Kind.PERSON && actor.account().equals(draft.owner());
    Rule.require(own && actor.institution().equals(draft.institution()), Refused.NO_PERSON);
    var known = store.identityOf(draft.id().value());
    Rule.require(known.isEmpty(), Refused.MINTED);
    var identity = "xq" + Secrets.readable(CHARACTERS);
    var salt = Commitment.newSalt();
    var parents = draft.about().sources().stream().map(this::identityOf).toList();
    var facts = new IdentityBlock(facts(identity, draft, parents, salt));
    Rule.require(facts.isComplete(), Refused.INCOMPLETE);
    var block = facts.with(vault.sign(facts.signedBytes()));
    var entry = audit.append(act(block));
    var minted = new IdentityStore.Minted(block, draft.id().value(), draft.department(), entry);
    if (!store.insert(minted)) {
      throw new IllegalStateException("An identity was given twice: " + draft.id());
    }
    parents.forEach(parent -> store.addParent(identity, parent));
    store.keepSalt(identity, salt);
    grade(GradeStatement.of(identity, draft.grades(), block.createdAt()));
    return identity;
  }

  /** The other half of keeping sensitivity: in the transaction that changes it. */
  @EventListener
  void on(AssetRegraded change) {
    var asset = change.asset();
    grade(GradeStatement.of(asset.digitalIdentity(), asset.grades(), clock.instant()));
  }

  private void grade(GradeStatement statement) {
    store.addGrading(ids.next(), statement.with(vault.sign(statement.signedBytes())));
  }

  /** Digest and title are committed to with salt: the ledger is public and both can be guessed. */
  private static Act act(IdentityBlock block) {
    return Act.of(Passport.MINT)
        .on(block.identity())
        .from(block.parents())
        .minting(block.digest().base64())
        .with("content", block.content())
        .with("level", block.level())
        .with("category", block.category());
  }

  private Json.Obj facts(String identity, Asset draft, List<String> parents, byte[] salt) {
    var title = Commitment.commit(salt, draft.title().getBytes(UTF_8));
    return Json.object()
        .with("v", 1)
        .with("passport", identity)
        .with("granularity", GRANULARITY)
        .with("institution", draft.institution().toString())
        .with("creator", draft.owner().toString())
        .with("created_at", Leaves.MICROS.format(clock.instant()))
        .with("title", Base64.getEncoder().encodeToString(title))
        .with("content", draft.digest())
        .with("grades", GradeStatement.grades(draft.grades()))
        .with("level", draft.level().name())
        .with("category", draft.category().name())
        .with("purpose", draft.about().purpose())
        .with("retained_until", draft.retainedUntil().toString())
        .with("parents", Json.Array.ofTexts(parents));
  }

  private String identityOf(Asset.Id source) {
    return store
        .identityOf(source.value())
        .orElseThrow(() -> new IllegalStateException("A source without identity: " + source));
  }
}
