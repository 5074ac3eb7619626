package org.xinqiao.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Grants;
import org.xinqiao.account.Refused;
import org.xinqiao.account.Town;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.Filter;
import org.xinqiao.audit.Ledger;
import org.xinqiao.audit.Recorded;
import org.xinqiao.audit.Verifications;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.testkit.ManualClock;
import org.xinqiao.vault.Vault;

@PlatformTest
class BackgroundJobsIT {
  @Autowired ApplicationContext context;
  @Autowired BackgroundJobs jobs;
  @Autowired JobPerformer runner;
  @Autowired JobStore store;
  @Autowired Endings endings;
  @Autowired AuditExport export;
  @Autowired Audit audit;
  @Autowired Ledger ledger;
  @Autowired Verifications verifications;
  @Autowired Vault vault;
  @Autowired UnitOfWork unit;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

  private Town town;
  private Town.Resident officer;
  private Actor auditor;

  @BeforeEach
  void aTownWithHistory() {
    town = Town.found(context);
    var department = town.department("合规部").id();
    officer = town.settle("he.gui", department, Role.COMPLIANCE);
    auditor = town.administrator(Role.AUDIT_ADMIN);
    for (var n = 0; n < 450; n++) {
      append(Act.of("test.act").with("n", n).with("note", "第 " + n + " 条"));
    }
    ledger.catchUp();
  }

  private void append(Act act) {
    unit.as(auditor, () -> audit.append(act));
  }

  private static Filter chapter(String chapter) {
    return new Filter(null, chapter, null, null, null, null, null, null);
  }

  private Job start(Job.Kind kind, Filter filter, Job.Format format) {
    return auditor.call(() -> jobs.start(new Job.Request(kind, filter, format)));
  }

  private Job start() {
    return start(Job.Kind.AUDIT_EXPORT, chapter("test"), Job.Format.CSV);
  }

  private JobTasks.Order order(Job job) {
    return new JobTasks.Order(town.member().id().value(), job.id().value());
  }

  private Job run(Job job) {
    runner.run(order(job));
    return get(job);
  }

  private Job get(Job job) {
    return auditor.call(() -> jobs.get(job.id()));
  }

  private byte[] fetch(Job job) {
    return auditor.call(() -> {
      try (var content = jobs.result(job.id()).content()) {
        return content.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private List<Recorded> log(String chapter) {
    return unit.as(auditor, () -> audit.list(chapter(chapter), Long.MAX_VALUE, 50)).items();
  }

  private JobStore.Attempt begunByAProcessThatDied(Job job) {
    return unit.as(
        Actor.system("test", town.member().id()),
        () -> {
          store.begin(job.id(), clock.instant());
          return store.lock(job.id()).orElseThrow();
        });
  }

  @Test
  void anExportHoldsWhatTheFilterShowsAndIsItselfAnEntry() {
    var asked = start();
    assertThat(asked.state()).isEqualTo(Job.State.QUEUED);

    var done = run(asked);

    assertThat(done.state()).isEqualTo(Job.State.DONE);
    assertThat(done.progress()).isEqualTo(new Job.Progress(450, 450));
    assertThat(done.result().fileName()).startsWith("审计台账-").endsWith(".csv");
    var text = new String(fetch(done), StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF\"编号 Number\",");
    var lines = text.lines().toList();
    assertThat(lines).hasSize(451);
    assertThat(lines.get(1)).as("newest first, with the name").contains("n=449", "孙三");
    assertThat(lines.get(450)).contains("n=0", "第 0 条");
    assertThat(log("audit").getFirst().action()).isEqualTo("audit.export");
    assertThat(log("audit").getFirst().actor()).isEqualTo(auditor.reference());
    assertThat(log("audit").getFirst().fields())
        .containsEntry("rows", "450")
        .containsEntry("format", "CSV")
        .containsEntry("job", done.id().toString());
    assertThat(log("job"))
        .extracting(Recorded::action)
        .containsExactly("job.download", "job.request");
  }

  @Test
  void aWorkbookHoldsTheSameRows() throws IOException {
    var done = run(start(Job.Kind.AUDIT_EXPORT, chapter("test"), Job.Format.XLSX));

    var found = "";
    try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(fetch(done)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          found = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    assertThat(found.split("<row>", -1)).hasSize(452);
    assertThat(found).contains("第 0 条").endsWith("</sheetData></worksheet>");
  }

  @Test
  void aVerificationTellsWhatItFound() {
    var done = run(start(Job.Kind.AUDIT_VERIFY, Filter.ALL, Job.Format.CSV));

    assertThat(done.state()).isEqualTo(Job.State.DONE);
    assertThat(done.outcome().zh()).contains("完整无误");
    assertThat(done.result()).isNull();
    assertThat(auditor.call(verifications::integrity).last().orElseThrow().isSound()).isTrue();
    Refused.assertRefused(JobProblems.NO_RESULT, auditor, () -> jobs.result(done.id()));
  }

  @Test
  void onlyItsOwnerSeesAJob() {
    var done = run(start());
    var stranger = Town.found(context).administrator(Role.AUDIT_ADMIN);

    for (var other : List.of(officer.actor(), stranger)) {
      Refused.assertRefused(JobProblems.UNKNOWN, other, () -> jobs.get(done.id()));
      Refused.assertRefused(JobProblems.UNKNOWN, other, () -> jobs.result(done.id()));
      Refused.assertRefused(JobProblems.UNKNOWN, other, () -> jobs.cancel(done.id()));
      var page = other.call(() -> jobs.list(Page.Request.of(null, null)));
      assertThat(page.items()).isEmpty();
    }
    assertThat(auditor.call(() -> jobs.list(Page.Request.of(null, null))).items())
        .extracting(Job::id)
        .containsExactly(done.id());
  }

  @Test
  void withoutTheFunctionNoJobBegins() {
    var staff = Town.actor(town.member().id(), java.util.Set.of(Role.STAFF));
    var request = new Job.Request(Job.Kind.AUDIT_EXPORT, Filter.ALL, Job.Format.CSV);

    Refused.assertRefused(FunctionPermission.DENIED, staff, () -> jobs.start(request));
  }

  @Test
  void whoLosesTheFunctionGetsNeitherTheRunNorTheResult() {
    var request = new Job.Request(Job.Kind.AUDIT_EXPORT, chapter("test"), Job.Format.CSV);
    var first = officer.actor().call(() -> jobs.start(request));
    var second = officer.actor().call(() -> jobs.start(request));
    runner.run(order(first));
    town.administrator(Role.SECURITY_ADMIN)
        .call(() -> context.getBean(Grants.class).revoke(officer.account().id(), Role.COMPLIANCE));
    runner.run(order(second));

    var bare = Town.actor(town.member().id(), java.util.Set.of());
    var now =
        Actor.person(officer.actor().who(), town.member().id(), bare.standing(), bare.errand());
    assertThat(now.call(() -> jobs.get(second.id())).state()).isEqualTo(Job.State.FAILED);
    assertThat(log("job").getFirst().action()).isEqualTo("job.fail");
    assertThat(log("job").getFirst().fields()).containsEntry("code", "kernel.function-denied");
    assertThat(now.call(() -> jobs.get(first.id())).state()).isEqualTo(Job.State.DONE);
    Refused.assertRefused(FunctionPermission.DENIED, now, () -> jobs.result(first.id()));
  }

  @Test
  void aWaitingJobIsCalledOffAtOnce() {
    var asked = start();

    var cancelled = auditor.call(() -> jobs.cancel(asked.id()));

    assertThat(cancelled.state()).isEqualTo(Job.State.CANCELLED);
    assertThat(run(asked).state()).isEqualTo(Job.State.CANCELLED);
    assertThat(get(asked).result()).isNull();
    assertThat(log("job").getFirst().action()).isEqualTo("job.cancel");
  }

  @Test
  void aRunningJobStopsAtItsNextStepAndLeavesNoFile() {
    var asked = start();
    var attempt = begunByAProcessThatDied(asked);
    auditor.call(() -> jobs.cancel(asked.id()));
    assertThat(get(asked).state()).isEqualTo(Job.State.RUNNING);
    var objects = objects();

    assertThatThrownBy(() -> perform(attempt)).isInstanceOf(JobPerformer.StoppedException.class);

    assertThat(objects()).isEqualTo(objects);
    assertThat(run(asked).state()).isEqualTo(Job.State.CANCELLED);
  }

  private void perform(JobStore.Attempt attempt) {
    auditor.call(() -> {
      export.perform(attempt, runner.new Report(attempt));
      return true;
    });
  }

  private long objects() {
    return unit.as(
        auditor, () -> jdbc.sql("select count(*) from vault.object").query(Long.class).single());
  }

  @Test
  void whatAnEndOfTheProcessCutShortIsDoneAgain() {
    var asked = start();
    begunByAProcessThatDied(asked);

    var done = run(asked);

    assertThat(done.state()).isEqualTo(Job.State.DONE);
    assertThat(new String(fetch(done), StandardCharsets.UTF_8).lines()).hasSize(451);
  }

  @Test
  void afterThreeEndsTheJobSaysThatItFailed() {
    var asked = start();
    for (var n = 0; n < JobPerformer.ATTEMPTS; n++) {
      begunByAProcessThatDied(asked);
    }

    var failed = run(asked);

    assertThat(failed.state()).isEqualTo(Job.State.FAILED);
    assertThat(failed.outcome().en()).contains("three times");
    assertThat(log("job").getFirst().action()).isEqualTo("job.fail");
  }

  @Test
  void anAttemptThatWasOvertakenStoresNothing() {
    var asked = start();
    var slow = begunByAProcessThatDied(asked);
    begunByAProcessThatDied(asked);
    var objects = objects();

    var stored = unitWithResultOf(slow);

    assertThat(stored).isFalse();
    assertThat(objects()).isEqualTo(objects);
    assertThat(get(asked).state()).isEqualTo(Job.State.RUNNING);
  }

  /** The last step of a slow attempt, whose earlier reports were all before the other one began. */
  private boolean unitWithResultOf(JobStore.Attempt slow) {
    try {
      auditor.call(() ->
          vault.write(
              out -> out.write(1),
              10,
              stored ->
                  endings.done(
                      slow,
                      slow.job().request().kind().title(),
                      new Job.Result(stored.id(), "x", 1))));
      return true;
    } catch (JobPerformer.StoppedException stopped) {
      return false;
    }
  }

  @Test
  void resultsAreGoneAfterADay() {
    var done = run(start());
    fetch(done);

    ((ManualClock) clock).advance(Endings.KEPT.plus(Duration.ofMinutes(1)));

    Refused.assertRefused(JobProblems.EXPIRED, auditor, () -> jobs.result(done.id()));
    endings.expire(order(done));
    assertThat(get(done).state()).isEqualTo(Job.State.EXPIRED);
    Refused.assertRefused(JobProblems.EXPIRED, auditor, () -> jobs.result(done.id()));
    Refused.assertRefused(
        Vault.ERASED, () -> unit.as(auditor, () -> vault.open(done.result().object())));
  }

  @Test
  void nobodyFloodsThePlatform() {
    for (var n = 0; n < BackgroundJobs.MOST; n++) {
      start();
    }

    Refused.assertRefused(JobProblems.TOO_MANY, this::start);
  }
}
