package org.xinqiao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.exchange.AgreementsIT.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Numbers;
import org.xinqiao.account.Town;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.crypto.Verification;
import org.xinqiao.deidentification.ColumnRule;
import org.xinqiao.deidentification.MaskingRule;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.ledger.CanonicalJson;
import org.xinqiao.ledger.Json;
import org.xinqiao.provenance.PassportLine;
import org.xinqiao.provenance.Passports;
import org.xinqiao.testkit.GoldenFile;
import org.xinqiao.testkit.ManualClock;
import org.xinqiao.vault.ObjectId;
import org.xinqiao.vault.Signed;
import org.xinqiao.vault.Vault;

@PlatformTest
class DeliveriesIT {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static Trade trade;

  @Autowired ApplicationContext context;
  @Autowired Deliveries deliveries;
  @Autowired UnitOfWork unit;
  @Autowired Vault vault;
  @Autowired JdbcClient jdbc;
  @Autowired ManualClock clock;

  @BeforeEach
  void open() {
    if (trade == null) {
      trade = Trade.open(context);
    }
  }

  @Test
  void theGermanCreditTableArrivesWithoutTheMaskedColumns() throws IOException {
    var file = GoldenFile.repositoryRoot().resolve("docs/samples/GermanCredit.csv");
    var table = Files.readAllBytes(file);
    var header =
        new String(table, UTF_8).lines().findFirst().orElseThrow().replace("\"", "").split(",");
    var amount = "amount";
    var risk = header[header.length - 1];
    var agreement =
        trade.inForce(
            ConfidentialityLevel.L2,
            new ColumnRule(amount, MaskingRule.FULL),
            new ColumnRule(risk, MaskingRule.FULL));
    var asset = trade.register("GermanCredit.csv", "text/csv", table, ConfidentialityLevel.L2);

    var delivery = trade.delivered(asset, trade.to(agreement));

    assertThat(delivery.progress().failure()).isNull();
    var copy = content(delivery);
    var rows = copy.lines().toList();
    assertThat(rows).hasSize(1001);
    assertThat(rows.getFirst())
        .isEqualTo(new String(table, UTF_8).lines().findFirst().orElseThrow());
    var at = List.of(header).indexOf(amount);
    assertThat(rows.stream().skip(1)).allMatch(row -> cells(row)[at].equals("******"));
    assertThat(rows.stream().skip(1)).allMatch(row -> row.endsWith("******"));
    assertThat(copy).doesNotContain("1169").doesNotContain("5951");
    assertThat(copy).contains("critical account/other credits existing");
    assertThat(delivery.copy().manifest()).contains("\"masked\":[\"amount\",\"" + risk + "\"]");
  }

  @Test
  void aPublicationsDeliveriesAreItsSendersToFollow() throws IOException {
    var agreement = trade.inForce(ConfidentialityLevel.L2);
    var first = trade.delivered(trade.text("季度例会安排", ConfidentialityLevel.L2), trade.to(agreement));
    trade.delivered(trade.text("年度例会安排", ConfidentialityLevel.L2), trade.to(agreement));
    var publication = first.route().publication();

    assertThat(trade.bank.staff().call(() -> deliveries.ofPublication(publication)))
        .extracting(Delivery::id)
        .containsExactly(first.id());
    assertThat(trade.insurer.staff().call(() -> deliveries.ofPublication(publication))).isEmpty();
  }

  @Test
  void residentNumbersInADocumentAreMasked() throws IOException {
    var number = Numbers.fresh();
    var docx = Papers.docx("贷后风险协查函", "借款人林知远，证件号码 " + number + "。");
    var agreement =
        trade.inForce(ConfidentialityLevel.L3, new ColumnRule("证件号码", MaskingRule.RESIDENT_ID));
    var asset = trade.register("letter.docx", DOCX, docx, ConfidentialityLevel.L3);

    var delivery = trade.delivered(asset, trade.to(agreement));

    assertThat(delivery.progress().failure()).isNull();
    var copy = content(delivery);
    assertThat(copy).contains("贷后风险协查函").contains(number.substring(0, 6));
    assertThat(copy).doesNotContain(number).doesNotContain(number.substring(6, 14));
  }

  @Test
  void aFieldThatCantBeMaskedInTheFileIsNotDelivered() throws IOException {
    var docx = Papers.docx("借款人林知远");
    var document = trade.register("letter.docx", DOCX, docx, ConfidentialityLevel.L2);
    var csv = "name,sum\nlin,3\n".getBytes(UTF_8);
    var table = trade.register("t.csv", "text/csv", csv, ConfidentialityLevel.L2);
    var names = trade.inForce(ConfidentialityLevel.L2, new ColumnRule("姓名", MaskingRule.NAME));

    for (var asset : new Asset[] {document, table}) {
      var delivery = trade.delivered(asset, trade.to(names));
      assertThat(delivery.progress().state()).isEqualTo(Delivery.State.FAILED);
      assertThat(delivery.progress().failure().zh()).contains("脱敏").contains("姓名");
      assertThat(delivery.progress().failure().en()).contains("masked");
      assertThat(delivery.copy()).isNull();
    }
  }

  @Test
  void whatIsOpenPassesUnchanged() {
    var agreement = trade.inForce(ConfidentialityLevel.L2);
    var asset = trade.text("营业时间调整公告", ConfidentialityLevel.L1);

    var delivery = trade.delivered(asset, trade.to(agreement));

    assertThat(content(delivery)).isEqualTo("营业时间调整公告");
    assertThat(delivery.copy().level()).isEqualTo(asset.level());
  }

  @Test
  void theCopyLiesUnderTheRecipientsKeyAndTheManifestIsTheSenders() {
    var agreement = trade.inForce(ConfidentialityLevel.L2);
    var asset = trade.text("季度例会安排", ConfidentialityLevel.L2);

    var delivery = trade.delivered(asset, trade.to(agreement));
    var object = delivery.copy().object();

    assertThat(unit.as(reader(), () -> vault.get(object)).institution())
        .isEqualTo(trade.insurer.staff().institution());
    refused(Vault.UNKNOWN, () -> unit.as(trade.bank.staff(), () -> vault.get(object)));
    var manifest = json(delivery.copy().manifest());
    assertThat(manifest.text("delivery")).hasValue(delivery.id().toString());
    assertThat(manifest.text("passport")).hasValue(asset.digitalIdentity());
    assertThat(manifest.text("agreement_digest")).hasValue(agreement.digest());
    assertThat(manifest.text("content")).hasValue(delivery.copy().digest());
    assertThat(signature(manifest)).isInstanceOf(Verification.Valid.class);
    assertThat(signature(manifest.with("content", "sha-256:00")))
        .isInstanceOf(Verification.Invalid.class);
  }

  @Test
  void everythingIsAskedAgainWhenItCrosses() {
    var agreement = trade.inForce(ConfidentialityLevel.L2);
    var asset = trade.text("季度例会安排", ConfidentialityLevel.L2);
    var scheduled = trade.released(asset, trade.to(agreement));
    trade.as(
        trade.insurer.executive(),
        Agreements.class,
        door -> door.terminate(agreement.id(), "合作结束"));

    var failed = trade.carry(scheduled);

    assertThat(failed.progress().state()).isEqualTo(Delivery.State.FAILED);
    assertThat(failed.progress().failure().zh()).contains("已终止");
    assertThat(trade.inbox(reader())).extracting(Delivery::id).doesNotContain(failed.id());
    refused(DeliveryProblems.UNKNOWN, () -> reader().call(() -> deliveries.get(failed.id())));
  }

  @Test
  void anExpiredAgreementLetsNothingThroughAndALaterTrySucceedsWhenTheCauseIsGone() {
    var now = clock.instant();
    var base = trade.terms(ConfidentialityLevel.L2);
    var shortLived =
        new Terms(
            base.sender(),
            base.recipient(),
            base.purpose(),
            base.categories(),
            base.ceiling(),
            base.masks(),
            false,
            new Terms.Period(now, now.plus(Duration.ofHours(1))));
    var agreement = trade.inForce(shortLived);
    var asset = trade.text("季度例会安排", ConfidentialityLevel.L2);
    var scheduled = trade.released(asset, trade.to(agreement));

    clock.advance(Duration.ofHours(1));
    var failed = trade.carry(scheduled);
    assertThat(failed.progress().state()).isEqualTo(Delivery.State.FAILED);
    assertThat(failed.progress().attempts()).isEqualTo(1);
    assertThat(failed.progress().failure().en()).contains("validity");

    clock.advance(Duration.ofHours(-1));
    assertThat(trade.carry(failed).progress().state()).isEqualTo(Delivery.State.DELIVERED);
  }

  @Test
  void carryingTwiceDeliversOnce() {
    var agreement = trade.inForce(ConfidentialityLevel.L2);
    var asset = trade.text("季度例会安排", ConfidentialityLevel.L2);
    var first = trade.delivered(asset, trade.to(agreement));

    var second = trade.carry(first);

    assertThat(second).isEqualTo(first);
  }

  @Test
  void fourCarriersAtOnceDeliverOnce() throws Exception {
    var agreement = trade.inForce(ConfidentialityLevel.L2);
    var asset = trade.text("季度例会安排", ConfidentialityLevel.L2);
    var scheduled = trade.released(asset, trade.to(agreement));
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<ObjectId> carrier = () -> trade.carry(scheduled).copy().object();
      var runs = threads.invokeAll(Collections.nCopies(4, carrier));
      var objects = new HashSet<ObjectId>();
      for (var run : runs) {
        objects.add(run.get());
      }
      assertThat(objects).hasSize(1);
    }
    var lines =
        trade.as(reader(), Passports.class, door -> door.get(asset.digitalIdentity())).lines();
    assertThat(lines)
        .extracting(PassportLine::action)
        .containsOnlyOnce("exchange.deliver", "exchange.receive");
  }

  @Test
  void whoMayNotLookReadsNoNames() {
    var agreement = trade.inForce(ConfidentialityLevel.L4);
    var asset = trade.text("季度例会安排", ConfidentialityLevel.L4);
    var id = trade.delivered(asset, trade.to(agreement)).id();

    for (var outside : List.of(reader(), trade.insurer.compliance(), trade.bank.colleague())) {
      var seen = outside.call(() -> deliveries.get(id));
      assertThat(seen.subject().title()).isEqualTo("******");
      assertThat(seen.subject().message()).isEqualTo("******");
      assertThat(seen.copy().file().name()).isEqualTo("******");
    }
    for (var inside : List.of(trade.insurer.executive(), trade.bank.staff())) {
      assertThat(inside.call(() -> deliveries.get(id)).subject().title()).isEqualTo(asset.title());
    }
  }

  @Test
  void aFailureIsTriedAgainAFewTimesAndThenLeftToTheSender() {
    var agreement = trade.inForce(ConfidentialityLevel.L2);
    var asset = trade.text("季度例会安排", ConfidentialityLevel.L2);
    var delivery = trade.released(asset, trade.to(agreement));
    trade.as(
        trade.bank.executive(), Agreements.class, door -> door.terminate(agreement.id(), "合作结束"));

    for (var n = 0; n < Carrier.PAUSES.size() + 2; n++) {
      trade.carry(delivery);
    }

    var timers =
        jdbc.sql("select count(*) from kernel.scheduled_tasks where task_instance like ?")
            .param(delivery.id() + "-%")
            .query(Long.class)
            .single();
    assertThat(timers).isEqualTo(Carrier.PAUSES.size() + 1);
  }

  @Test
  void theRecipientRaisesTheLevelAndNeverLowersIt() {
    var agreement = trade.inForce(ConfidentialityLevel.L2);
    var asset = trade.text("季度例会安排", ConfidentialityLevel.L2);
    var id = trade.delivered(asset, trade.to(agreement)).id();
    var officer = trade.insurer.compliance();

    refused(DeliveryProblems.NEVER_LOWER, () -> restrict(officer, id, ConfidentialityLevel.L1));
    refused(DeliveryProblems.NEVER_LOWER, () -> restrict(officer, id, ConfidentialityLevel.L2));
    refused(FunctionPermission.DENIED, () -> restrict(reader(), id, ConfidentialityLevel.L3));
    refused(
        DeliveryProblems.NOT_RECIPIENT,
        () -> restrict(trade.bank.compliance(), id, ConfidentialityLevel.L3));
    assertThat(restrict(officer, id, ConfidentialityLevel.L4).level())
        .isEqualTo(ConfidentialityLevel.L4);
    refused(DeliveryProblems.NEVER_LOWER, () -> restrict(officer, id, ConfidentialityLevel.L3));
    refused(
        org.xinqiao.access.AccessProblems.EXECUTIVES_ONLY,
        () -> trade.as(reader(), Viewer.class, door -> door.page(id, 1)));
  }

  @Test
  void aNamedDeliveryIsItsAddresseesAlone() {
    var agreement = trade.inForce(ConfidentialityLevel.L2);
    var asset = trade.text("季度例会安排", ConfidentialityLevel.L2);
    var id = trade.delivered(asset, trade.to(agreement, reader().account())).id();

    assertThat(reader().call(() -> deliveries.get(id)).id()).isEqualTo(id);
    refused(
        DeliveryProblems.UNKNOWN, () -> trade.insurer.colleague().call(() -> deliveries.get(id)));
    assertThat(trade.inbox(trade.insurer.colleague())).extracting(Delivery::id).doesNotContain(id);
    assertThat(trade.insurer.compliance().call(() -> deliveries.get(id)).id()).isEqualTo(id);
    refused(
        DeliveryProblems.UNKNOWN,
        () -> trade.as(trade.insurer.colleague(), Viewer.class, door -> door.page(id, 1)));
  }

  @Test
  void aThirdInstitutionSeesNothing() {
    var agreement = trade.inForce(ConfidentialityLevel.L2);
    var asset = trade.text("季度例会安排", ConfidentialityLevel.L2);
    var id = trade.delivered(asset, trade.to(agreement)).id();
    var stranger =
        Town.actor(
            Town.found(context).member().id(), Set.of(Role.STAFF, Role.COMPLIANCE, Role.EXECUTIVE));

    refused(DeliveryProblems.UNKNOWN, () -> stranger.call(() -> deliveries.get(id)));
    refused(DeliveryProblems.UNKNOWN, () -> trade.as(stranger, Viewer.class, d -> d.page(id, 1)));
    refused(DeliveryProblems.UNKNOWN, () -> trade.as(stranger, Viewer.class, d -> d.download(id)));
    refused(DeliveryProblems.UNKNOWN, () -> restrict(stranger, id, ConfidentialityLevel.L4));
    refused(
        Passports.UNKNOWN,
        () -> trade.as(stranger, Passports.class, d -> d.get(asset.digitalIdentity())));
    assertThat(trade.inbox(stranger)).isEmpty();
    assertThat(stranger.call(() -> deliveries.outbox(Page.Request.of(null, null))).items())
        .isEmpty();
    refused(
        DeliveryProblems.UNKNOWN,
        () -> reader().call(() -> deliveries.get(new Delivery.Id(UUID.randomUUID()))));
  }

  /** Cells of a row; commas inside quotes separate nothing. */
  private static String[] cells(String row) {
    return row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
  }

  private Actor reader() {
    return trade.insurer.staff();
  }

  private Delivery restrict(Actor actor, Delivery.Id id, ConfidentialityLevel level) {
    return actor.call(() -> deliveries.restrict(id, level, "内部更严"));
  }

  private String content(Delivery delivery) {
    return unit.as(
        reader(),
        () -> {
          try (var in = vault.open(delivery.copy().object())) {
            return new String(in.readAllBytes(), UTF_8);
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  private static Json.Obj json(String text) {
    return (Json.Obj) CanonicalJson.parse(text.getBytes(UTF_8)).orThrow();
  }

  private Verification signature(Json.Obj manifest) {
    var members = new java.util.TreeMap<>(manifest.members());
    var signature = (Json.Obj) members.remove("signature");
    var signed =
        new Signed(
            InstitutionId.parse(signature.text("institution").orElseThrow()),
            UUID.fromString(signature.text("key").orElseThrow()),
            signature.text("suite").orElseThrow(),
            signature.text("verifying_key").orElseThrow(),
            signature.text("value").orElseThrow());
    assertThat(signed.institution()).isEqualTo(trade.bank.staff().institution());
    return unit.as(
        reader(), () -> vault.verify(CanonicalJson.write(new Json.Obj(members)), signed));
  }
}
