package org.xinqiao.provenance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.provenance.Drafts.INTERNAL;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.audit.Audit;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Identities;
import org.xinqiao.crypto.Commitment;
import org.xinqiao.crypto.Verification;
import org.xinqiao.institution.Institutions;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.ledger.Json;
import org.xinqiao.postgres.Database;
import org.xinqiao.testkit.ManualClock;

@PlatformTest
class MintIT {
  @Autowired Identities identities;
  @Autowired IdentityStore store;
  @Autowired Stories stories;
  @Autowired Audit audit;
  @Autowired Institutions institutions;
  @Autowired UnitOfWork unit;
  @Autowired JdbcClient jdbc;
  @Autowired Database database;
  @Autowired ManualClock clock;

  private InstitutionId bank;
  private Actor maker;

  @BeforeEach
  void anInstitution() {
    bank = Drafts.institution(institutions, "INTL");
    maker = Drafts.person(bank, UUID.randomUUID(), Role.STAFF);
  }

  @Test
  void anIdentityHasItsShapeAndEveryMandatoryFact() {
    var draft = Drafts.draft(maker, INTERNAL);

    var identity = mint(draft);
    var block = find(identity).block();

    assertThat(identity).matches("xq[0-9a-hjkmnp-tv-z]{26}");
    assertThat(block.isComplete()).isTrue();
    assertThat(block.creator()).isEqualTo(maker.account());
    assertThat(block.institution()).isEqualTo(bank);
    assertThat(block.createdAt()).isEqualTo(clock.instant());
    assertThat(block.content()).isEqualTo(draft.digest());
    assertThat(block.grades()).containsValue("L2");
    assertThat(block.level().name()).isEqualTo("L2");
    assertThat(block.category()).isEqualTo("RISK_COOPERATION");
    assertThat(block.purpose()).isEqualTo("贷后风险协查");
    assertThat(block.retainedUntil()).isEqualTo(draft.retainedUntil());
    assertThat(block.parents()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"INTL", "SM"})
  void theInstitutionsSignatureHoldsAndBreaksWithEveryFact(String suite) {
    bank = Drafts.institution(institutions, suite);
    maker = Drafts.person(bank, UUID.randomUUID(), Role.STAFF);

    var block = find(mint(Drafts.draft(maker, INTERNAL))).block();

    assertThat(check(block)).isEqualTo(PassportPage.Signature.VALID);
    assertThat(block.signature().suite()).isEqualTo(suite);
    for (var name : IdentityBlock.MANDATORY) {
      if (!name.equals("institution")) {
        var changed = new IdentityBlock(block.json().with(name, new Json.Text("another")));
        assertThat(check(changed)).as(name).isEqualTo(PassportPage.Signature.INVALID);
      }
    }
    var elsewhere = block.json().with("institution", UUID.randomUUID().toString());
    assertThat(check(new IdentityBlock(elsewhere))).isEqualTo(PassportPage.Signature.INVALID);
  }

  @Test
  void theMintingLeafCommitsToTheBlockAndNamesNoPersonAndNoDigest() {
    var draft = Drafts.draft(maker, INTERNAL);
    var minted = find(mint(draft));

    var entry = unit.as(maker, () -> audit.entry(minted.entry())).orElseThrow();

    assertThat(entry.action()).isEqualTo("passport.mint");
    assertThat(entry.leaf()).contains(minted.block().digest().base64());
    assertThat(entry.leaf()).doesNotContain("林知远").doesNotContain(draft.digest());
    assertThat(minted.block().text()).doesNotContain("林知远");
  }

  @Test
  void theTitleIsCommittedToUntilItsSaltIsDestroyed() {
    var identity = mint(Drafts.draft(maker, INTERNAL));

    var salt = unit.as(maker, () -> store.salt(identity)).orElseThrow();
    var commitment = find(identity).block().json().text("title").orElseThrow();
    var bytes = java.util.Base64.getDecoder().decode(commitment);

    assertThat(Commitment.verify(bytes, salt, "林知远的风险协查函".getBytes(UTF_8)))
        .isInstanceOf(Verification.Valid.class);
    unit.as(
        maker,
        () ->
            jdbc.sql("delete from provenance.title_salt where identity = ?")
                .param(identity)
                .update());
    assertThat(unit.as(maker, () -> store.salt(identity))).isEmpty();
  }

  @Test
  void anIdentityRollsBackWithItsDatum() {
    var draft = Drafts.draft(maker, INTERNAL);
    assertThatThrownBy(() ->
            unit.as(
                maker,
                () -> {
                  identities.mint(draft);
                  throw new IllegalStateException("the asset could not be written");
                }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(unit.as(maker, () -> store.identityOf(draft.id().value()))).isEmpty();
  }

  @Test
  void outsideATransactionNothingIsMinted() {
    var draft = Drafts.draft(maker, INTERNAL);
    assertThatThrownBy(() -> maker.call(() -> identities.mint(draft)))
        .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
  }

  @Test
  void oneDatumIsNeverGivenTwoIdentities() {
    var draft = Drafts.draft(maker, INTERNAL);
    mint(draft);

    assertThatThrownBy(() -> mint(draft))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(Refused.MINTED));
  }

  @Test
  void aJobOrAnotherPersonIsNotACreator() {
    var draft = Drafts.draft(maker, INTERNAL);
    var job = Actor.system("import", bank);
    var other = Drafts.person(bank, UUID.randomUUID(), Role.STAFF);

    for (var wrong : new Actor[] {job, other}) {
      assertThatThrownBy(() -> unit.as(wrong, () -> identities.mint(draft)))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo(Refused.NO_PERSON));
    }
  }

  @Test
  void aThousandParallelMintingsGiveAThousandIdentities() throws Exception {
    try (var threads = Executors.newFixedThreadPool(16)) {
      var tasks =
          IntStream.range(0, 1000)
              .<Callable<String>>mapToObj(n -> () -> mint(Drafts.draft(maker, INTERNAL)))
              .toList();
      var seen = new HashSet<String>();
      for (var minted : threads.invokeAll(tasks)) {
        seen.add(minted.get());
      }
      assertThat(seen).hasSize(1000);
    }
    var rows =
        unit.as(
            maker,
            () ->
                jdbc.sql("select count(distinct identity) from provenance.identity")
                    .query(Long.class)
                    .single());
    assertThat(rows).isEqualTo(1000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update provenance.identity set created_at = now()",
        "update provenance.identity set block = '{}'",
        "delete from provenance.identity",
        "delete from provenance.grading",
        "update provenance.grading set level = 'L1'",
        "truncate provenance.identity cascade",
        "delete from provenance.parent",
        "update provenance.received set block = ''"
      })
  void notEvenTheOwnerOfTheTablesChangesAnIdentity(String sql) {
    var identity = mint(Drafts.draft(maker, INTERNAL));
    var child = Drafts.draft(maker, INTERNAL, new Asset.Id(find(identity).asset()));
    mint(child);
    unit.as(
        maker,
        () -> {
          jdbc.sql("insert into provenance.received values (?, ?, ?, '{}', now())")
              .param(bank.value())
              .param(identity)
              .param(bank.value())
              .update();
          return 0;
        });
    try (var owner = owner()) {
      var asOwner = JdbcClient.create(owner);
      asOwner
          .sql("select set_config('xinqiao.institution', '" + bank + "', false)")
          .query(String.class)
          .single();
      assertThatThrownBy(() -> asOwner.sql(sql).update())
          .rootCause()
          .hasMessageContaining("written once and never changed");
    }
    assertThat(find(identity).block().isComplete()).isTrue();
  }

  @Test
  void theApplicationHasNoRightToChangeOne() {
    mint(Drafts.draft(maker, INTERNAL));

    assertThatThrownBy(() ->
            unit.as(maker, () -> jdbc.sql("update provenance.identity set block = ''").update()))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void anotherInstitutionSeesNone() {
    var identity = mint(Drafts.draft(maker, INTERNAL));
    var stranger =
        Drafts.person(Drafts.institution(institutions, "SM"), UUID.randomUUID(), Role.STAFF);

    assertThat(unit.as(stranger, () -> store.find(identity))).isEmpty();
  }

  private HikariDataSource owner() {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(database.ownerUrl());
    pool.setUsername(database.owner().user());
    pool.setPassword(database.owner().password());
    pool.setMaximumPoolSize(1);
    return pool;
  }

  private PassportPage.Signature check(IdentityBlock block) {
    return unit.as(maker, () -> stories.check(block));
  }

  private String mint(Asset draft) {
    return unit.as(maker, () -> identities.mint(draft));
  }

  private IdentityStore.Minted find(String identity) {
    return unit.as(maker, () -> store.find(identity)).orElseThrow();
  }
}
