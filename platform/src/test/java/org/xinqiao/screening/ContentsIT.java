package org.xinqiao.screening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.inspection.Kind;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.DataDirectory;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.testkit.ManualClock;
import org.xinqiao.vault.People;
import org.xinqiao.vault.Streams;
import org.xinqiao.vault.Vault;

@PlatformTest
class ContentsIT {
  private static final String MARK = "绝密" + "★" + "长期";
  private static final String PERSONAL = "联系人手机 13912345678，请核对。";

  @Autowired ApplicationContext platform;
  @Autowired Contents contents;
  @Autowired Quarantines quarantines;
  @Autowired Resumption resumption;
  @Autowired Verdicts verdicts;
  @Autowired Screener screener;
  @Autowired Vault vault;
  @Autowired UnitOfWork units;
  @Autowired JdbcClient jdbc;
  @Autowired DataDirectory data;
  @Autowired ManualClock clock;

  private People bank;
  private Actor staff;

  @BeforeEach
  void anInstitution() {
    bank = new People(platform, "INTL");
    staff = bank.staff();
  }

  @Test
  void ordinaryTextIsClean() {
    var content = receive("季度例会安排", "notice.txt", "text/plain; charset=utf-8");
    assertThat(content.verdict()).isEqualTo(Verdict.CLEAN);
    assertThat(content.mediaType()).isEqualTo("text/plain");
    assertThat(Grades.level(content.suggestion())).isEqualTo(ConfidentialityLevel.L1);
    assertThat(content.screened().held()).isNull();
    assertThatCode(() -> requireReleasable(content)).doesNotThrowAnyException();
  }

  @Test
  void findingsHaveSpansAndNoValues() {
    var content = receive(PERSONAL, "letter.txt", "text/plain");
    assertThat(content.verdict()).isEqualTo(Verdict.FINDINGS);
    var finding = content.screened().found().findings().getFirst();
    assertThat(finding.kind()).isEqualTo(Kind.MOBILE);
    assertThat(finding.start()).isEqualTo(6);
    assertThat(finding.end()).isEqualTo(17);
    assertThat(Grades.level(content.suggestion())).isEqualTo(ConfidentialityLevel.L2);
    assertThat(content.screened().suggestion().reasons())
        .anyMatch(r -> r.ruleId().contains("personal"));
    assertThat(get(content)).isEqualTo(content);
    assertThat(everythingStored()).doesNotContain("13912345678");
  }

  @Test
  void aDocumentAndAPdfAreRead() throws IOException {
    var docx = receive(Files.docx(PERSONAL, false), "letter.docx", Files.DOCX);
    assertThat(docx.verdict()).isEqualTo(Verdict.FINDINGS);
    var pdf = receive(Files.pdf("Call 13912345678 today", ""), "letter.pdf", "application/pdf");
    assertThat(pdf.verdict()).isEqualTo(Verdict.FINDINGS);
  }

  @Test
  void aKeyInTheTextBlocksForGood() {
    var key =
        "运维交接说明：\n-----BEGIN "
            + "PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----";
    var content = receive(key, "notes.txt", "text/plain");
    assertThat(content.verdict()).isEqualTo(Verdict.BLOCKED);
    refused(Contents.NOT_RELEASABLE, () -> requireReleasable(content));
  }

  @Test
  void aMarkedFileIsDestroyedRecordedAndRefused() {
    var refusal =
        refused(Contents.STATE_SECRET, () -> receive(MARK + "\n正文", "a.txt", "text/plain"));
    var compliance = bank.person(Role.COMPLIANCE);
    var page = compliance.call(() -> quarantines.list(Page.Request.of(null, null)));
    assertThat(page.items()).hasSize(1);
    var record = page.items().getFirst();
    assertThat(refusal.detail().zh()).contains(record.content().toString());
    assertThat(record.account()).isEqualTo(staff.account());
    assertThat(record.rules()).contains("secret.state-mark");
    assertThat(record.dueAt()).isEqualTo(record.foundAt().plus(Duration.ofHours(24)));
    var content = staff.call(() -> contents.get(record.content()));
    assertThat(content.verdict()).isEqualTo(Verdict.QUARANTINED);
    refused(Vault.ERASED, () -> staff.call(() -> vault.open(content.object().id())));
    assertThat(objects()).isEmpty();
    refused(Contents.NOT_RELEASABLE, () -> requireReleasable(content));
  }

  @Test
  void aDecisionOnAQuarantineIsCompliancesAndFinal() {
    refused(Contents.STATE_SECRET, () -> receive(MARK, "a.txt", "text/plain"));
    var compliance = bank.person(Role.COMPLIANCE);
    var id =
        compliance
            .call(() -> quarantines.list(Page.Request.of(null, null)))
            .items()
            .getFirst()
            .content();
    refused(FunctionPermission.DENIED, () -> decide(staff, id, "x"));
    refused(ScreeningCodes.REASON_NEEDED, () -> decide(compliance, id, " "));
    refused(
        ScreeningCodes.UNKNOWN_QUARANTINE,
        () -> decide(new People(platform, "SM").person(Role.COMPLIANCE), id, "x"));
    var decided = decide(compliance, id, "已报保密办");
    assertThat(decided.decision()).isNotNull();
    refused(Quarantines.DECIDED, () -> decide(compliance, id, "again"));
  }

  @Test
  void anOverdueDecisionIsCounted() {
    refused(Contents.STATE_SECRET, () -> receive(MARK, "a.txt", "text/plain"));
    var before = quarantines.overdue();
    clock.advance(Duration.ofHours(25));
    assertThat(quarantines.overdue()).isGreaterThan(before);
    var compliance = bank.person(Role.COMPLIANCE);
    var now = quarantines.overdue();
    var id =
        compliance
            .call(() -> quarantines.list(Page.Request.of(null, null)))
            .items()
            .getFirst()
            .content();
    decide(compliance, id, "误报");
    assertThat(quarantines.overdue()).isEqualTo(now - 1);
  }

  private Quarantine decide(Actor actor, Content.Id id, String reason) {
    return actor.call(() -> quarantines.decide(id, Quarantine.Outcome.REPORTED, reason));
  }

  @Test
  void badInputIsRefusedAndNothingIsKept() {
    refused(Contents.EMPTY, () -> receive("", "a.txt", "text/plain"));
    refused(Contents.BAD_NAME, () -> receive("x", "../a.txt", "text/plain"));
    refused(Contents.BAD_NAME, () -> receive("x", "a\u202etxt.exe", "text/plain"));
    refused(Contents.STATE_SECRET, () -> receive("x", MARK + ".txt", "text/plain"));
    refused(ScreeningCodes.BAD_TYPE, () -> receive("x", "a.txt", "text"));
    refused(Vault.TOO_LARGE, () -> receive(Streams.random(5L << 30, 1), "a.csv", "text/csv"));
    refused(Vault.INTERRUPTED, () -> receive(Streams.broken(0), "a.txt", "text/plain"));
    refused(Vault.INTERRUPTED, () -> receive(Streams.broken(100_000), "a.txt", "text/plain"));
    refused(
        FunctionPermission.DENIED,
        () -> receive(bank.person(Role.AUDIT_ADMIN), stream("x".getBytes(UTF_8)), "a.txt"));
    assertThat(count("screening.content")).isZero();
    assertThat(count("vault.object")).isZero();
    assertThat(objects()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsHeld() throws IOException {
    held("ENCRYPTED", Files.pdf("text", "password"), "a.pdf", "application/pdf");
    held("MACRO", Files.docx("text", true), "a.docx", Files.DOCX);
    held("BOMB", Files.bomb(), "a.docx", Files.DOCX);
    held("TYPE_MISMATCH", Files.pdf("text", ""), "a.txt", "text/plain");
    held("TYPE_MISMATCH", Files.pdf("text", ""), "a.pdf", "text/csv");
    held("UNSUPPORTED", new byte[] {'M', 'Z', 0, 1, 2, 3}, "a.exe", "application/x-msdownload");
  }

  private void held(String code, byte[] file, String name, String type) {
    var content = receive(file, name, type);
    assertThat(content.verdict()).as(name).isEqualTo(Verdict.HELD);
    var held = content.screened().held();
    assertThat(held).isNotNull();
    assertThat(held.code()).as(name + " " + held.why()).isEqualTo(code);
    assertThat(held.why().zh()).isNotBlank();
    assertThat(held.why().en()).isNotBlank();
    assertThat(Grades.level(content.suggestion())).isEqualTo(ConfidentialityLevel.L3);
    refused(Contents.NOT_RELEASABLE, () -> requireReleasable(content));
  }

  @Test
  void contentWhoseScreeningWasCutShortIsScreenedLater() {
    var file = new Content.FileFacts("a.txt", "text/plain");
    var receipt = new Content.Receipt(staff.account(), null);
    var id = new Content.Id(java.util.UUID.randomUUID());
    staff.call(() ->
        vault.store(
            stream(PERSONAL.getBytes(UTF_8)),
            1000,
            stored ->
                verdicts.enter(new Content(id, stored, file, receipt, screener.unscreened(file)))));
    assertThat(staff.call(() -> contents.get(id)).verdict()).isEqualTo(Verdict.HELD);
    resumption.run();
    assertThat(staff.call(() -> contents.get(id)).verdict()).isEqualTo(Verdict.HELD);
    clock.advance(Duration.ofMinutes(11));
    assertThat(resumption.run()).isPositive();
    assertThat(staff.call(() -> contents.get(id)).verdict()).isEqualTo(Verdict.FINDINGS);
    assertThat(resumption.run()).isZero();
  }

  @Test
  void aVerdictOfOldRulesIsNotEnough() {
    var content = receive("例会", "a.txt", "text/plain");
    var s = content.screened();
    var old =
        new Screened(s.verdict(), s.mediaType(), s.found(), s.suggestion(), null, "2020.1", s.at());
    staff.call(() -> verdicts.conclude(content, old));
    refused(Contents.STALE, () -> requireReleasable(content));
    staff.call(() -> contents.rescreen(content.id()));
    assertThatCode(() -> requireReleasable(content)).doesNotThrowAnyException();
  }

  @Test
  void contentIsShownToItsSenderTheHeadAndComplianceOnly() {
    var content = receive("例会", "a.txt", "text/plain");
    assertThat(staff.call(() -> contents.show(content.id()))).isEqualTo(content);
    for (var role : new Role[] {Role.HEAD, Role.COMPLIANCE}) {
      assertThat(bank.person(role).call(() -> contents.show(content.id()))).isEqualTo(content);
    }
    refused(Contents.UNKNOWN, () -> bank.staff().call(() -> contents.show(content.id())));
    var stranger = new People(platform, "SM").person(Role.COMPLIANCE);
    refused(Contents.UNKNOWN, () -> stranger.call(() -> contents.show(content.id())));
    refused(Contents.UNKNOWN, () -> stranger.call(() -> contents.get(content.id())));
  }

  @Test
  void everyScreeningIsWrittenDownWithItsDigest() {
    var content = receive("例会", "a.txt", "text/plain");
    var bodies =
        units.as(
            staff,
            () ->
                jdbc.sql("select body::text from audit.entry where action = 'screening.screen'")
                    .query(String.class)
                    .list());
    assertThat(bodies).hasSize(1);
    assertThat(content.screened().ruleSet()).isEqualTo(Screener.RULE_SET);
  }

  private Content receive(String text, String name, String type) {
    return receive(text.getBytes(UTF_8), name, type);
  }

  private Content receive(byte[] bytes, String name, String type) {
    return receive(stream(bytes), name, type);
  }

  private Content receive(InputStream in, String name, String type) {
    return staff.call(() -> contents.receive(in, name, type));
  }

  private Content receive(Actor actor, InputStream in, String name) {
    return actor.call(() -> contents.receive(in, name, "text/plain"));
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private Content get(Content content) {
    return staff.call(() -> contents.get(content.id()));
  }

  private void requireReleasable(Content content) {
    staff.call(() -> {
      contents.requireReleasable(content.id());
      return content;
    });
  }

  private String everythingStored() {
    return units.as(
        staff,
        () ->
            String.join(
                "\n",
                jdbc.sql(
                        "select v::text from screening.verdict v union all"
                            + " select c::text from screening.content c union all"
                            + " select e::text from audit.entry e union all"
                            + " select c::text from audit.change c")
                    .query(String.class)
                    .list()));
  }

  private long count(String table) {
    return units.as(
        staff, () -> jdbc.sql("select count(*) from " + table).query(Long.class).single());
  }

  private java.util.List<Path> objects() {
    var directory = data.part("objects").resolve(bank.institution().toString());
    if (!java.nio.file.Files.exists(directory)) {
      return java.util.List.of();
    }
    try (var all = java.nio.file.Files.list(directory)) {
      return all.toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Problem refused(Code code, Runnable attempt) {
    var thrown = new Problem[1];
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.code()).isEqualTo(code);
              thrown[0] = p;
            });
    return thrown[0];
  }
}
