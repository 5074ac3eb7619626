package org.xinqiao.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinqiao.conformance.Desk.Upload;
import org.xinqiao.demo.Client;
import tools.jackson.databind.JsonNode;

/** Nothing crosses without an agreement in force, and what crossed opens as its level allows. */
@ExtendWith(InTown.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeTest {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

  private Town town;
  private Desk bank;
  private Desk insurer;
  private Treaty treaty;

  @BeforeAll
  void agree(Town shared) {
    town = shared;
    bank = town.desk("slyh");
    insurer = town.desk("slbx");
    treaty = Treaty.between(town, "slyh", "slbx").inForce();
  }

  private void refused(JsonNode asset, Map<String, String> destination, String code) {
    var answer = bank.trySubmit(asset.path("id").asString(), destination);
    Expect.refusal(answer, 403, code);
  }

  private Map<String, String> destination(String key, String value) {
    var changed = new HashMap<>(treaty.destination());
    changed.put(key, value);
    return changed;
  }

  private static boolean isPng(byte[] bytes) {
    return Arrays.equals(PNG, Arrays.copyOf(bytes, PNG.length));
  }

  /** An agreement that lets as much be done as any can. */
  private Treaty generous(String term, Object value) {
    return Treaty.between(town, "slyh", "slbx")
        .with("allowDownload", true)
        .with(term, value)
        .inForce();
  }

  private long written(Desk desk, String action) {
    var path = "/api/v1/audit?limit=200&action=" + action;
    return desk.compliance().get(path).ok().json().path("items").size();
  }

  @Test
  void withoutAnAgreementNothingCrosses() {
    refused(bank.assetAt("L2"), destination("agreement", Estate.NOTHING), "exchange.no-agreement");
  }

  @Test
  void anAgreementNotSignedByAllIsNone() {
    var draft = Treaty.between(town, "slyh", "slbx").draft();
    refused(bank.assetAt("L2"), draft.destination(), "exchange.no-agreement");
  }

  @Test
  void anExpiredAgreementOpensNothing() {
    var until = Instant.now().plus(Duration.ofSeconds(15));
    var brief = Treaty.between(town, "slyh", "slbx").with("validUntil", until.toString()).inForce();
    var asset = bank.assetAt("L2");
    Await.until("it expires", () -> brief.text().path("state").asString().equals("EXPIRED"));
    refused(asset, brief.destination(), "exchange.expired");
  }

  @Test
  void endingAnAgreementClosesWhatCrossedUnderIt() {
    var ending = Treaty.between(town, "slyh", "slbx").inForce();
    var sent = ending.send(bank.assetAt("L2"));
    insurer.author().get(sent.path() + "/pages/1").ok();
    ending.terminate();
    for (var way : List.of("/pages/1", "/content")) {
      Expect.refusal(insurer.author().get(sent.path() + way), 403, "exchange.terminated");
    }
    refused(bank.assetAt("L2"), ending.destination(), "exchange.terminated");
  }

  @Test
  void aRecipientOutsideTheAgreementIsRefused() {
    var regulator = town.institutionId("sljg");
    refused(bank.assetAt("L2"), destination("recipient", regulator), "exchange.not-a-party");
    var elsewhere =
        town.desk("sljg").author().get("/api/v1/me").ok().json().path("account").asString();
    refused(
        bank.assetAt("L2"),
        destination("recipientAccount", elsewhere),
        "exchange.recipient-not-there");
  }

  @Test
  void othersAgreementsAreNoWayOut() {
    var stranger = town.desk("slkj");
    var asset = stranger.assetAt("L2").path("id").asString();
    var answer = stranger.trySubmit(asset, treaty.destination());
    Expect.refusal(answer, 403, "exchange.no-agreement");
  }

  @Test
  void purposeCategoryAndCeilingBind() {
    var purpose = Treaty.between(town, "slyh", "slbx").with("purpose", "联合营销").inForce();
    refused(bank.assetAt("L2"), purpose.destination(), "exchange.purpose-not-covered");
    var category =
        Treaty.between(town, "slyh", "slbx").with("categories", List.of("CREDIT")).inForce();
    refused(bank.assetAt("L2"), category.destination(), "exchange.category-not-covered");
    var ceiling = Treaty.between(town, "slyh", "slbx").with("ceiling", "L1").inForce();
    refused(bank.assetAt("L2"), ceiling.destination(), "exchange.above-ceiling");
  }

  @Test
  void anAgreementIsSignedInOrderByFourPersons() {
    var draft = Treaty.between(town, "slyh", "slbx").draft();
    var digest = draft.text().path("digest").asString();
    Expect.refusal(draft.sign(bank.executive(), digest), 403, "exchange.not-your-turn");
    Expect.refusal(draft.sign(insurer.compliance(), digest), 404, "exchange.unknown-agreement");
    draft.sign(bank.compliance(), digest).ok();
    Expect.refusal(draft.sign(bank.compliance(), digest), 403, "exchange.not-your-turn");
  }

  @Test
  void aChangedTextVoidsTheSignatures() {
    var draft = Treaty.between(town, "slyh", "slbx").draft();
    var digest = draft.text().path("digest").asString();
    draft.sign(bank.compliance(), digest).ok();
    draft.with("ceiling", "L2").revise().ok();
    assertThat(draft.text().path("signatures").size()).isZero();
    Expect.refusal(draft.sign(bank.compliance(), digest), 409, "exchange.agreement-changed");
  }

  @Test
  void anAgreementInForceIsNotChanged() {
    Expect.refusal(treaty.revise(), 409, "exchange.agreement-not-open");
  }

  @Test
  void anAgreementWithOneselfOrInThePastMakesNoSense() {
    var self = Treaty.between(town, "slyh", "slyh").tryDraft();
    Expect.refusal(self, 400, "exchange.malformed-agreement");
    var past = Treaty.between(town, "slyh", "slbx").with("validUntil", "2020-01-01T00:00:00Z");
    Expect.refusal(past.tryDraft(), 400, "exchange.malformed-agreement");
  }

  @Test
  void levelTwoIsViewedWithAReceiptAndDownloaded() {
    var sent = treaty.send(bank.assetAt("L2"));
    var atTheSender = bank.author().get(sent.path()).ok().json();
    assertThat(atTheSender.path("receipt").isNull()).isTrue();
    assertThat(isPng(insurer.author().get(sent.path() + "/pages/1").ok().bytes())).isTrue();
    var receipt = bank.author().get(sent.path()).ok().json().path("receipt");
    assertThat(receipt.path("openedAt").asString("")).isNotEmpty();
    var bytes = insurer.author().get(sent.path() + "/content").ok().bytes();
    assertThat(new String(bytes, UTF_8)).contains("季度经营情况说明");
  }

  @Test
  void levelThreeIsViewedAndDownloadedOnlyWhereAgreed() {
    var sent = treaty.send(bank.assetAt("L3"));
    insurer.author().get(sent.path() + "/pages/1").ok();
    var taken = insurer.author().get(sent.path() + "/content");
    Expect.refusal(taken, 403, "exchange.download-not-agreed");
    var generous = Treaty.between(town, "slyh", "slbx").with("allowDownload", true).inForce();
    insurer.author().get(generous.send(bank.assetAt("L3")).path() + "/content").ok();
  }

  @Test
  void levelFourIsLookedAtByListedExecutivesAndHasNoOtherWayOut() {
    var secret =
        Treaty.between(town, "slyh", "slbx")
            .with("ceiling", "L4")
            .with("allowDownload", true)
            .inForce();
    var sent =
        secret.send(bank.assetAt("L4"), List.of("jiang.boyan", "song.huaijin", "tang.jingxing"));
    assertThat(isPng(insurer.executive().get(sent.path() + "/pages/1").ok().bytes())).isTrue();
    Expect.refusal(insurer.executive().get(sent.path() + "/content"), 403, "access.view-only");
    Expect.refusal(
        insurer.executive().get(sent.path() + "/table?from=1"), 403, "exchange.pages-only");
    for (var other : List.of(insurer.author(), insurer.head(), insurer.compliance())) {
      for (var way : List.of("/pages/1", "/table?from=1", "/content")) {
        var answer = other.get(sent.path() + way);
        assertThat(answer.status()).as(way).isEqualTo(403);
        Expect.refusal(answer, 403, answer.code());
      }
    }
  }

  @Test
  void everyLookIsWrittenDownOnBothSidesAndARefusedOneShowsNothing() {
    var sent = treaty.send(bank.assetAt("L2"));
    var here = written(insurer, "exchange.view-page");
    var there = written(bank, "exchange.view-page");
    insurer.author().get(sent.path() + "/pages/1").ok();
    assertThat(written(insurer, "exchange.view-page")).isEqualTo(here + 1);
    assertThat(written(bank, "exchange.view-page")).isEqualTo(there + 1);
    var passport = bank.author().get("/api/v1/passports/" + sent.passport()).ok().json();
    assertThat(passport.path("lines").valueStream().map(line -> line.path("action").asString()))
        .contains("exchange.view-page");
  }

  @Test
  void twoViewersGetTwoDifferentPictures() {
    var sent = treaty.send(bank.assetAt("L2"));
    var one = insurer.author().get(sent.path() + "/pages/1").ok().bytes();
    var other = insurer.colleague().get(sent.path() + "/pages/1").ok().bytes();
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void theSenderAndThirdPartiesDoNotOpenTheCopy() {
    var sent = treaty.send(bank.assetAt("L2"));
    Expect.refusal(bank.author().get(sent.path() + "/pages/1"), 403, "exchange.not-the-recipient");
    Expect.refusal(
        town.desk("sljg").author().get(sent.path() + "/pages/1"), 404, "exchange.unknown-delivery");
    var administrator = town.systemAdministrator("slbx").get(sent.path() + "/content");
    assertThat(administrator.status()).isIn(403, 404);
  }

  @Test
  void aPageThatIsNotThereIsNotFound() {
    var sent = treaty.send(bank.assetAt("L2"));
    for (var number : List.of("0", "99", "-1")) {
      var answer = insurer.author().get(sent.path() + "/pages/" + number);
      Expect.refusal(answer, 404, "screening.unknown-page");
    }
  }

  @Test
  void aPartOfAFileIsNeverServedAroundTheLog() {
    var sent = treaty.send(bank.assetAt("L2"));
    var reader = "zhou.yining@slbx";
    var headers = new HashMap<>(town.badge(reader).headers());
    headers.put("Range", "bytes=0-3");
    var answer = town.wire().get(sent.path() + "/content", headers);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
  }

  @Test
  void aMaskedColumnCrossesMaskedOnly() {
    var number = Newcomer.identityNumber(Newcomer.nextSerial());
    var masks = List.of(Map.of("column", "证件号码", "rule", "RESIDENT_ID"));
    var masking =
        Treaty.between(town, "slyh", "slbx")
            .with("masks", masks)
            .with("allowDownload", true)
            .inForce();
    var sent = masking.send(table(number));
    var table = insurer.author().get(sent.path() + "/table?from=1").ok().json();
    assertThat(table.path("header").valueStream().map(JsonNode::asString)).contains("姓名", "证件号码");
    assertThat(table.toString()).contains("张三").doesNotContain(number);
    var file = insurer.author().get(sent.path() + "/content").ok().bytes();
    assertThat(new String(file, UTF_8)).doesNotContain(number);
  }

  private JsonNode table(String number) {
    var csv = "姓名,证件号码,余额\n张三," + number + ",100\n";
    var content = bank.upload(new Upload("名单.csv", "text/csv", csv.getBytes(UTF_8)));
    assertThat(content.path("verdict").asString()).isEqualTo("FINDINGS");
    return bank.tryRegister(content.path("id").asString(), Map.of()).ok().json();
  }

  @Test
  void aNamedRecipientAloneOpensWhatWasSentToThem() {
    Client named = insurer.colleague();
    var account = named.get("/api/v1/me").ok().json().path("account").asString();
    var asset = bank.assetAt("L2").path("id").asString();
    var publication = bank.trySubmit(asset, destination("recipientAccount", account)).ok().json();
    bank.publish(publication);
    Await.until("it arrives", () -> inboxHolds(named, publication));
    assertThat(inboxHolds(insurer.author(), publication)).isFalse();
  }

  private static boolean inboxHolds(Client reader, JsonNode publication) {
    var inbox = reader.get("/api/v1/deliveries?box=inbox&limit=200").ok().json().path("items");
    return inbox
        .valueStream()
        .anyMatch(one -> one.path("publication").equals(publication.path("id")));
  }
}
