package org.xinqiao.provenance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.provenance.Drafts.INTERNAL;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.xinqiao.PlatformTest;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.Ledger;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.AssetRegraded;
import org.xinqiao.catalogue.Identities;
import org.xinqiao.institution.Institutions;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.ledger.NoteVerifier;
import org.xinqiao.ledger.PassportBundle;
import org.xinqiao.ledger.Report;
import org.xinqiao.ledger.VerifierKey;
import org.xinqiao.screening.Grades;
import org.xinqiao.testkit.ManualClock;

@PlatformTest
class PassportsIT {
  @Autowired Passports passports;
  @Autowired Identities identities;
  @Autowired Institutions institutions;
  @Autowired ApplicationEventPublisher events;
  @Autowired Audit audit;
  @Autowired Ledger ledger;
  @Autowired UnitOfWork unit;
  @Autowired ManualClock clock;

  private final UUID department = UUID.randomUUID();
  private InstitutionId bank;
  private Actor maker;
  private Asset draft;
  private String identity;

  @BeforeEach
  void aDatum() {
    bank = Drafts.institution(institutions, "SM");
    maker = Drafts.person(bank, department, Role.STAFF);
    draft = Drafts.draft(maker, INTERNAL);
    identity = unit.as(maker, () -> identities.mint(draft));
  }

  @Test
  void aPassportHasEveryLineWithPlaceAndProof() {
    record("publication.submit");
    record("exchange.deliver");
    ledger.catchUp();

    var page = maker.call(() -> passports.get(identity));

    assertThat(page.signature()).isEqualTo(PassportPage.Signature.VALID);
    assertThat(page.lines())
        .extracting(PassportLine::action)
        .containsExactly("passport.mint", "publication.submit", "exchange.deliver");
    assertThat(page.lines())
        .allSatisfy(line -> {
          assertThat(line.proof()).isEqualTo(PassportLine.Proof.PROVED);
          assertThat(line.index()).isNotNull();
          assertThat(line.summary().zh()).isNotBlank();
          assertThat(line.summary().en()).isNotBlank();
        });
  }

  @Test
  void aLineThatIsNotPlacedYetSaysSo() {
    ledger.catchUp();
    record("publication.submit");

    var page = maker.call(() -> passports.get(identity));

    assertThat(page.lines().getLast().proof()).isEqualTo(PassportLine.Proof.PENDING);
    assertThat(page.lines().getLast().index()).isNull();
  }

  @Test
  void aBundleProvesItselfWithTheVerifierKeyOnly() throws Exception {
    record("publication.submit");

    var zip = bundle(maker);
    var report = PassportBundle.verify(zip, trusted());

    assertThat(report.verdict()).as(report.toString()).isEqualTo(Report.Verdict.PROVED);
    assertThat(new String(Zips.unpack(zip).get("passport.json"), UTF_8))
        .contains(identity)
        .contains("passport.export")
        .doesNotContain("林知远");
  }

  @Test
  void aTamperedBundleIsRefused() throws Exception {
    record("publication.submit");
    var files = Zips.unpack(bundle(maker));
    assertThat(verdict(files)).isEqualTo(Report.Verdict.PROVED);

    for (var name : files.keySet()) {
      if (!name.equals("vkey")) {
        for (var at = 3; at < provable(name, files.get(name)); at += 41) {
          var changed = new TreeMap<>(files);
          var bytes = files.get(name).clone();
          bytes[at] ^= 1;
          changed.put(name, bytes);
          assertThat(verdict(changed)).as(name + " " + at).isEqualTo(Report.Verdict.REFUTED);
        }
        var lacking = new TreeMap<>(files);
        lacking.remove(name);
        assertThat(verdict(lacking)).as("without " + name).isEqualTo(Report.Verdict.REFUTED);
      }
    }
  }

  /**
   * The line of a transaction that began first stands second in the chain, and lower in the log.
   */
  @Test
  void aLineWrittenLateByAnEarlyTransactionStillProves() throws Exception {
    var begun = new CountDownLatch(1);
    var overtaken = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var early =
          threads.submit(() ->
              unit.as(
                  maker,
                  () -> {
                    audit.append(Act.of("test.something-else"));
                    begun.countDown();
                    await(overtaken);
                    return passports.record(identity, Act.of("publication.submit"));
                  }));
      await(begun);
      record("exchange.deliver");
      overtaken.countDown();
      early.get();
    }

    var report = PassportBundle.verify(bundle(maker), trusted());
    var page = maker.call(() -> passports.get(identity));

    assertThat(report.verdict()).as(report.toString()).isEqualTo(Report.Verdict.PROVED);
    assertThat(page.lines())
        .extracting(PassportLine::action)
        .startsWith("passport.mint", "exchange.deliver", "publication.submit");
    assertThat(page.lines().get(1).index()).isGreaterThan(page.lines().get(2).index());
  }

  @Test
  void gradesAreThoseOfTheLatestChangeAndSigned() {
    var open = Grades.of(ConfidentialityLevel.L3);
    clock.advance(Duration.ofSeconds(1));
    unit.as(
        maker,
        () -> {
          events.publishEvent(
              new AssetRegraded(Drafts.named(draft, identity, open), draft.grades()));
          return 0;
        });

    var page = maker.call(() -> passports.get(identity));

    assertThat(page.grades().level()).isEqualTo(ConfidentialityLevel.L3);
    assertThat(page.grades().signature()).isEqualTo(PassportPage.Signature.VALID);
    assertThat(page.block().level()).isEqualTo(ConfidentialityLevel.L2);
  }

  @Test
  void lineageWalksBothWays() {
    var child = Drafts.draft(maker, INTERNAL, draft.id());
    var childIdentity = unit.as(maker, () -> identities.mint(child));
    var grandchild = Drafts.draft(maker, INTERNAL, child.id());
    var grandchildIdentity = unit.as(maker, () -> identities.mint(grandchild));

    var middle = maker.call(() -> passports.lineage(childIdentity));
    var top = maker.call(() -> passports.lineage(identity));

    assertThat(middle.ancestors()).containsExactly(new Lineage.Step(childIdentity, identity, 1));
    assertThat(middle.descendants())
        .containsExactly(new Lineage.Step(grandchildIdentity, childIdentity, 1));
    assertThat(top.descendants())
        .containsExactly(
            new Lineage.Step(childIdentity, identity, 1),
            new Lineage.Step(grandchildIdentity, childIdentity, 2));
    assertThat(top.complete()).isTrue();
  }

  @Test
  void theRecipientGetsTheStoryUpToTheDeliveryAndProvesIt() throws Exception {
    var insurer = Drafts.institution(institutions, "INTL");
    var reader = Drafts.person(insurer, UUID.randomUUID(), Role.STAFF);
    record("publication.submit");
    unit.as(
        maker,
        () -> {
          passports.record(identity, Act.of("exchange.deliver").with("recipient", insurer));
          passports.handOver(identity, insurer);
          return 0;
        });
    unit.as(reader, () -> passports.record(identity, Act.of("exchange.view-page")));
    record("exchange.receipt");
    ledger.catchUp();

    var page = reader.call(() -> passports.get(identity));
    var report = PassportBundle.verify(bundle(reader), trusted());

    assertThat(maker.call(() -> passports.get(identity)).lines())
        .extracting(PassportLine::to)
        .contains(insurer.toString());
    assertThat(page.lines()).extracting(PassportLine::to).containsOnlyNulls();
    assertThat(page.sender()).isEqualTo(bank);
    assertThat(page.signature()).isEqualTo(PassportPage.Signature.VALID);
    assertThat(page.lines())
        .extracting(PassportLine::action)
        .containsExactly("passport.mint", "exchange.deliver", "exchange.view-page");
    assertThat(page.lines())
        .extracting(PassportLine::proof)
        .containsOnly(PassportLine.Proof.PROVED);
    assertThat(report.verdict()).as(report.toString()).isEqualTo(Report.Verdict.PROVED);
  }

  @Test
  void strangersGetNotFound() {
    var stranger =
        Drafts.person(Drafts.institution(institutions, "SM"), UUID.randomUUID(), Role.COMPLIANCE);

    refused(Refused.UNKNOWN, () -> stranger.call(() -> passports.get(identity)));
    refused(Refused.UNKNOWN, () -> stranger.call(() -> passports.lineage(identity)));
    refused(Refused.UNKNOWN, () -> bundleQuietly(stranger));
    refused(
        Refused.UNKNOWN,
        () -> unit.as(stranger, () -> passports.record(identity, Act.of("test.forged"))));
    refused(Refused.UNKNOWN, () -> maker.call(() -> passports.get("xq0")));
  }

  @Test
  void whoMayNotSeeTheDatumReadsNoPassportButOverseersDo() {
    var secret = Drafts.draft(maker, Grades.of(ConfidentialityLevel.L3));
    var guarded = unit.as(maker, () -> identities.mint(secret));
    var elsewhere = Drafts.person(bank, UUID.randomUUID(), Role.STAFF);
    var admin = Drafts.person(bank, UUID.randomUUID(), Role.SYSTEM_ADMIN);
    var auditor = Drafts.person(bank, UUID.randomUUID(), Role.AUDIT_ADMIN);

    refused(Refused.UNKNOWN, () -> elsewhere.call(() -> passports.get(guarded)));
    refused(FunctionPermission.DENIED, () -> admin.call(() -> passports.get(guarded)));
    assertThat(auditor.call(() -> passports.get(guarded)).lines()).hasSize(1);
    assertThat(maker.call(() -> passports.get(guarded)).lines()).hasSize(1);
  }

  private void record(String action) {
    unit.as(maker, () -> passports.record(identity, Act.of(action)));
  }

  private byte[] bundle(Actor actor) throws IOException {
    var out = new ByteArrayOutputStream();
    actor.call(() -> {
      passports.bundle(identity, out);
      return 0;
    });
    return out.toByteArray();
  }

  private byte[] bundleQuietly(Actor actor) {
    try {
      return bundle(actor);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The summaries are the exporter's words, which nothing proves, as the format says. */
  private static int provable(String name, byte[] bytes) {
    return name.equals("passport.json")
        ? new String(bytes, ISO_8859_1).indexOf("\"lines\"")
        : bytes.length;
  }

  private Report.Verdict verdict(Map<String, byte[]> files) throws IOException {
    return PassportBundle.verify(Zips.pack(files), trusted()).verdict();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void refused(Code code, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  private NoteVerifier trusted() {
    return NoteVerifier.of(VerifierKey.parse(ledger.verifierKey()).orThrow());
  }
}
