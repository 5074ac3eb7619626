package org.xinqiao.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Whatever ends the platform, at whatever moment: nothing is lost and nothing is half done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {
  private Town town;
  private Installation installation;
  private Desk bank;
  private LedgerReader ledger;

  @BeforeAll
  void build() {
    town = Town.build("crash");
    installation = town.installation();
    bank = town.desk("slyh");
    ledger = new LedgerReader(town.stranger(), installation.address());
  }

  @BeforeEach
  void run() {
    if (!installation.isRunning()) {
      installation.start();
    }
  }

  @AfterAll
  void stop() {
    town.close();
  }

  private void ledgerStillVerifies(String key, long sizeBefore) {
    assertThat(ledger.key()).isEqualTo(key);
    Await.until("the log goes on", () -> ledger.size() >= sizeBefore);
    var verified = ledger.verify("--key", key);
    assertThat(verified.exit()).as(verified.text()).isZero();
  }

  private long written(String action) {
    var page = town.auditAdministrator("slyh").get("/api/v1/audit?limit=200&action=" + action);
    return page.ok().json().path("items").size();
  }

  @Test
  void aStoppedPlatformLeavesNoProcessAndItsNextStartFindsEverything() {
    var asset = bank.asset();
    var key = ledger.key();
    var size = ledger.size();
    var processes = installation.platform().processes();
    assertThat(processes).as("the platform and at least its database").hasSizeGreaterThan(1);
    installation.close();
    assertThat(processes).noneMatch(ProcessHandle::isAlive);

    var again = installation.start();
    assertThat(again.setupToken()).as("no second set-up").isEmpty();
    var found = bank.author().get("/api/v1/assets/" + asset.path("id").asString()).ok().json();
    assertThat(found).isEqualTo(asset);
    ledgerStillVerifies(key, size);
  }

  @Test
  void anExportThatAPowerCutEndsIsDoneAllTheSame() throws Exception {
    var asked = bank.compliance().post("/api/v1/jobs", Map.of("kind", "AUDIT_EXPORT")).ok().json();
    var path = "/api/v1/jobs/" + asked.path("id").asString();
    installation.kill();

    installation.start();
    Await.until(
        "the export is done",
        () -> bank.compliance().get(path).ok().json().path("state").asString().equals("DONE"));
    var file = bank.compliance().get(path + "/result").ok();
    assertThat(new String(file.bytes(), UTF_8)).startsWith("\uFEFF").contains("job.request");
    assertThat(written("audit.export")).as("once, however often it was tried").isEqualTo(1);
  }

  @Test
  void anUploadThatAPowerCutEndsLeavesNothingAndTakesNothingAway() throws Exception {
    var asset = bank.asset();
    var assets = bank.assets();
    var received = written("screening.receive");
    var files = installation.objectFiles();
    var key = ledger.key();
    var size = ledger.size();
    var slow = new SlowBody(24 << 20);
    var upload =
        CompletableFuture.runAsync(() ->
            bank.author()
                .upload(
                    "/api/v1/contents",
                    Desk.named("大.bin", "application/octet-stream"),
                    slow.publisher()));
    slow.awaitSent();
    Await.until("a draft lies in the store", () -> installation.objectFiles() > files);
    installation.kill();
    slow.end();
    assertThat(upload.handle((nothing, failure) -> failure).get()).isNotNull();

    installation.start();
    assertThat(bank.assets()).isEqualTo(assets);
    assertThat(written("screening.receive")).isEqualTo(received);
    assertThat(installation.objectFiles()).as("the draft is gone").isEqualTo(files);
    var content = "/api/v1/contents/" + asset.path("content").asString();
    var digest = bank.author().get(content).ok().json().path("digest");
    assertThat(digest).isEqualTo(asset.path("digest"));
    ledgerStillVerifies(key, size);
    bank.asset();
  }

  @Test
  void aReviewThatAPowerCutEndsIsWhollyThereOrNotAtAll() throws Exception {
    var approvals = new ArrayList<String>();
    for (var i = 0; i < 12; i++) {
      approvals.add(bank.pendingApproval());
    }
    var asked = approvals.stream().map(id -> Desk.approval(bank.head(), id)).toList();
    var votesBefore = written("approval.vote");
    var key = ledger.key();
    var acknowledged = killWhileVoting(asked);

    installation.start();
    var counted = 0;
    for (var id : approvals) {
      var after = Desk.approval(bank.author(), id);
      var votes = after.path("levels").path(0).path("votes").size();
      assertThat(votes).as(id).isBetween(acknowledged.contains(id) ? 1 : 0, 1);
      counted += votes;
    }
    assertThat(written("approval.vote"))
        .as("a line for each vote")
        .isEqualTo(votesBefore + counted);
    ledgerStillVerifies(key, 1);
    finish(approvals);
  }

  /** Answers the approvals whose votes were acknowledged before the end. */
  private Set<String> killWhileVoting(List<JsonNode> asked) throws Exception {
    var acknowledged = ConcurrentHashMap.<String>newKeySet();
    var head = bank.head();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var approval : asked) {
        threads.submit(
            (Callable<Boolean>)
                () -> {
                  Desk.approve(head, approval).ok();
                  return acknowledged.add(approval.path("id").asString());
                });
      }
      Await.until("some have been acknowledged", () -> acknowledged.size() >= 3);
      installation.kill();
    }
    return acknowledged;
  }

  /** What was left open goes on as if nothing had happened. */
  private void finish(List<String> approvals) {
    for (var id : approvals) {
      var open = Desk.approval(bank.head(), id);
      if (open.path("levels").path(0).path("votes").isEmpty()) {
        Desk.approve(bank.head(), open).ok();
      }
      var granted = Desk.approve(bank.compliance(), Desk.approval(bank.compliance(), id)).ok();
      assertThat(granted.json().path("status").asString()).isEqualTo("GRANTED");
    }
  }

  @Test
  void aDatabaseThatIsKilledIsRecoveredByTheNextStart() throws Exception {
    var asset = bank.asset();
    var key = ledger.key();
    postmaster().destroyForcibly();
    Await.until(
        "the platform says that it is not healthy",
        () -> healthStatus().map(status -> status != 200).orElse(true));
    installation.close();

    installation.start();
    var found = bank.author().get("/api/v1/assets/" + asset.path("id").asString()).ok().json();
    assertThat(found).isEqualTo(asset);
    ledgerStillVerifies(key, 1);
  }

  private ProcessHandle postmaster() throws IOException {
    try (var files = Files.walk(installation.data().resolve("postgres"))) {
      var file = files.filter(path -> path.endsWith("postmaster.pid")).findFirst().orElseThrow();
      var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
      return ProcessHandle.of(pid).orElseThrow();
    }
  }

  private Optional<Integer> healthStatus() {
    try {
      return Optional.of(town.stranger().get("/actuator/health").status());
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  @Test
  void aPassportIsProvedWithoutThePlatformAndATamperedOneIsRefuted() throws IOException {
    var identity = bank.asset().path("digitalIdentity").asString();
    var file = installation.data().resolveSibling("passport.zip");
    Await.until("its lines are in the log", () -> bundle(identity).isPresent());
    Files.write(file, bundle(identity).orElseThrow());
    var key = ledger.key();
    installation.close();

    var proved = LedgerReader.prove(file.toString(), "--key", key);
    assertThat(proved.exit()).as(proved.text()).isZero();
    assertThat(LedgerReader.prove(file.toString()).exit()).isEqualTo(3);
    everyChangeIsRefuted(file, key);
    installation.start();
  }

  private void everyChangeIsRefuted(Path file, String key) throws IOException {
    var changed = new ArrayList<String>();
    var parts = Specimens.unzip(file);
    // The key that comes along vouches for nothing, so that nothing depends on it.
    parts.keySet().stream().filter(name -> !name.equals("vkey")).forEach(changed::add);
    for (var name : changed) {
      var tampered = new LinkedHashMap<>(parts);
      var bytes = parts.get(name).clone();
      bytes[bytes.length / 2] ^= 1;
      tampered.put(name, bytes);
      var other = installation.data().resolveSibling("tampered.zip");
      Files.write(other, Specimens.zip(tampered));
      var refuted = LedgerReader.prove(other.toString(), "--key", key);
      assertThat(refuted.exit()).as("%s: %s", name, refuted.text()).isIn(1, 2);
    }
    assertThat(changed).hasSizeGreaterThan(2);
  }

  private Optional<byte[]> bundle(String identity) {
    var passport = bank.author().get("/api/v1/passports/" + identity).ok().json();
    var pending =
        passport.path("lines").valueStream().anyMatch(line -> line.path("index").isNull());
    if (pending) {
      return Optional.empty();
    }
    return Optional.of(bank.author().get("/api/v1/passports/" + identity + "/bundle").ok().bytes());
  }
}
