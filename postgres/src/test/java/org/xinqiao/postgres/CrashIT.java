package org.xinqiao.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sudden deaths of the server, of the platform, and of both. */
class CrashIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int WRITERS = 3;
  private static final int ROUNDS = 3;
  private static final int ACKNOWLEDGED_BEFORE_KILL = 300;

  private PostgresSettings settings;
  private EmbeddedPostgres server;

  @BeforeEach
  void start() throws SQLException {
    settings = Scratch.fresh();
    server = EmbeddedPostgres.start(settings);
    Scratch.execute(
        server.ownerUrl(), server.owner(), "CREATE SCHEMA s", "CREATE TABLE s.t (id text)");
  }

  @AfterEach
  void stop() {
    server.close();
    assertThat(Scratch.processes(settings.directory())).isEmpty();
  }

  private Set<String> rows() throws SQLException {
    return new HashSet<>(Scratch.query(server.ownerUrl(), server.owner(), "SELECT id FROM s.t"));
  }

  @Test
  void everyAcknowledgedRowSurvivesTheDeathOfTheServer() throws Exception {
    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    for (int round = 0; round < ROUNDS; round++) {
      CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_KILL);
      List<Thread> writers = new ArrayList<>();
      for (int w = 0; w < WRITERS; w++) {
        String prefix = round + "-" + w + "-";
        writers.add(
            Thread.ofPlatform().start(() -> writeUntilItFails(prefix, acknowledged, enough)));
      }
      assertThat(enough.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
      server.kill();
      assertThat(Scratch.processes(settings.directory())).isEmpty();
      for (Thread writer : writers) {
        assertThat(writer.join(LIMIT)).isTrue();
      }
      server = EmbeddedPostgres.start(settings);
      Set<String> found = rows();
      assertThat(found).containsAll(acknowledged);
      assertThat(found.size() - acknowledged.size()).isBetween(0, WRITERS * (round + 1));
    }
    assertThat(acknowledged.size()).isGreaterThanOrEqualTo(ROUNDS * ACKNOWLEDGED_BEFORE_KILL);
  }

  private void writeUntilItFails(String prefix, Queue<String> acknowledged, CountDownLatch enough) {
    try (Connection connection = Scratch.connect(server.ownerUrl(), server.owner());
        PreparedStatement insert = connection.prepareStatement("INSERT INTO s.t VALUES (?)")) {
      for (int i = 0; true; i++) {
        insert.setString(1, prefix + i);
        insert.executeUpdate();
        acknowledged.add(prefix + i);
        enough.countDown();
      }
    } catch (SQLException e) {
      // The kill this test is about.
    }
  }

  @Test
  void aKilledPostmasterWhoseChildrenLiveOnIsReplaced() throws SQLException {
    Scratch.execute(server.ownerUrl(), server.owner(), "INSERT INTO s.t VALUES ('a')");
    ProcessHandle.of(server.postmasterPid()).orElseThrow().destroyForcibly();
    server.close();
    server = EmbeddedPostgres.start(settings);
    assertThat(rows()).containsExactly("a");
  }

  @Test
  void aServerLeftBehindByADeadPlatformIsReplaced() throws SQLException {
    server.close();
    Postmaster orphan;
    // The lock goes, the server stays: what a killed platform leaves on a machine without setpriv.
    try (ServerFolder folder = ServerFolder.open(settings.directory())) {
      Binaries binaries = Binaries.unpack(settings.binaries());
      orphan = new Launch(folder, binaries, OsAccount.choose(folder, binaries), settings).start();
    }
    Scratch.execute(
        orphan.address().jdbcUrl("xinqiao"), server.owner(), "INSERT INTO s.t VALUES ('orphan')");
    server = EmbeddedPostgres.start(settings);
    assertThat(Liveness.runs(orphan.process())).isFalse();
    assertThat(server.postmasterPid()).isNotEqualTo(orphan.process().pid());
    assertThat(rows()).containsExactly("orphan");
  }

  @Test
  void aStrangersProcessNumberDoesNotStopTheStart() throws Exception {
    server.kill();
    Path file = settings.directory().resolve("pgdata/postmaster.pid");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(0, Long.toString(ProcessHandle.current().pid()));
    Files.write(file, lines);
    server = EmbeddedPostgres.start(settings);
    assertThat(server.isAlive()).isTrue();
  }

  @Test
  @Timeout(60)
  void aZombiesProcessNumberDoesNotStopTheStart() throws Exception {
    server.kill();
    // The child ends only after the shell has become a program that never looks after children.
    String script = "head -c1 <&0 >/dev/null & echo $!; exec sleep 60";
    Process parent = Program.prepare(List.of("/bin/sh", "-c", script)).start();
    try {
      ProcessHandle zombie =
          ProcessHandle.of(Long.parseLong(parent.inputReader().readLine())).orElseThrow();
      while (!parent.info().command().orElse("").endsWith("sleep")) {
        Thread.onSpinWait();
      }
      parent.outputWriter().append('x').flush();
      assertThat(Liveness.ended(zombie, LIMIT)).isTrue();
      // Whether it is still a zombie here depends on who looks after orphans on the machine.
      Path file = settings.directory().resolve("pgdata/postmaster.pid");
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      lines.set(0, Long.toString(zombie.pid()));
      Files.write(file, lines);
      server = EmbeddedPostgres.start(settings);
      assertThat(server.isAlive()).isTrue();
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void anInterruptedThreadStillClosesTheServer() {
    Thread.currentThread().interrupt();
    server.close();
    assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
    assertThat(Scratch.processes(settings.directory())).isEmpty();
  }

  @Test
  void anInterruptedFirstStartBeginsAnew() throws Exception {
    PostgresSettings fresh = Scratch.fresh();
    Files.createDirectories(fresh.directory().resolve("pgdata.new/base"));
    try (EmbeddedPostgres other = EmbeddedPostgres.start(fresh)) {
      assertThat(other.isAlive()).isTrue();
    }
    assertThat(fresh.directory().resolve("pgdata.new")).doesNotExist();
  }

  @Test
  void theServerEndsWithAKilledPlatformAndItsDataStay() throws Exception {
    server.close();
    Platform.Running platform = Platform.launch(settings.directory(), Platform.classPath());
    ProcessHandle postmaster = ProcessHandle.of(platform.postmasterPid()).orElseThrow();
    platform.process().destroyForcibly();
    assertThat(platform.process().waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(Liveness.ended(postmaster, LIMIT)).isTrue();
    server = EmbeddedPostgres.start(settings);
    assertThat(rows()).containsExactly("platform");
  }

  @Test
  void aDirectoryUsedByAnotherProcessIsRefused() throws Exception {
    server.close();
    Platform.Running platform = Platform.launch(settings.directory(), Platform.classPath());
    try {
      assertThat(
              catchThrowableOfType(
                      DatabaseRefusedException.class, () -> EmbeddedPostgres.start(settings))
                  .reason())
          .isEqualTo(DatabaseRefusedException.Reason.DIRECTORY_IN_USE);
    } finally {
      platform.end();
    }
    assertThat(Scratch.processes(settings.directory())).isEmpty();
    server = EmbeddedPostgres.start(settings);
  }
}
