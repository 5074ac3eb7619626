package org.xinqiao.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.postgres.DatabaseRefusedException.Reason;

class EmbeddedPostgresIT {

  private static PostgresSettings settings;
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() {
    settings = Scratch.fresh();
    server = EmbeddedPostgres.start(settings);
  }

  @AfterAll
  static void stop() {
    server.close();
    assertThat(Scratch.processes(settings.directory())).isEmpty();
  }

  private static void restart() {
    server.close();
    server = EmbeddedPostgres.start(settings);
  }

  private static void assertRefused(Reason reason, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            DatabaseRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void aRestartKeepsDataPasswordsAndAddress() throws SQLException {
    Scratch.execute(
        server.ownerUrl(),
        server.owner(),
        "CREATE SCHEMA kept",
        "CREATE TABLE kept.rows AS SELECT generate_series(1, 1000) AS n");
    ServerAddress before = server.address();
    Credentials application = server.application();
    restart();
    assertThat(server.address()).isEqualTo(before);
    assertThat(server.application()).isEqualTo(application);
    assertThat(Scratch.query(server.ownerUrl(), server.owner(), "SELECT count(*) FROM kept.rows"))
        .containsExactly("1000");
  }

  @Test
  void closeLeavesNoProcess() {
    assertThat(Scratch.processes(settings.directory())).contains(server.postmasterPid());
    server.close();
    assertThat(server.isAlive()).isFalse();
    assertThat(Scratch.processes(settings.directory())).isEmpty();
    server.close();
    server = EmbeddedPostgres.start(settings);
  }

  @Test
  void theServerHasTheSettingsOfTheHouse() throws SQLException {
    Map<String, String> expected =
        Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "data_checksums", "on",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "60",
            "shared_buffers", "128MB",
            "password_encryption", "scram-sha-256",
            "server_encoding", "UTF8");
    for (Map.Entry<String, String> setting : expected.entrySet()) {
      assertThat(
              Scratch.query(server.ownerUrl(), server.administrator(), "SHOW " + setting.getKey()))
          .as(setting.getKey())
          .containsExactly(setting.getValue());
    }
    assertThat(
            Scratch.query(
                server.administratorUrl(),
                server.administrator(),
                "SELECT reset_val FROM pg_settings WHERE name = 'log_timezone'"))
        .containsExactly("UTC");
  }

  @Test
  void aGivenParameterReplacesTheDefault() throws SQLException {
    server.close();
    PostgresSettings smaller = Scratch.settings(settings.directory(), Map.of("work_mem", "7MB"));
    try (EmbeddedPostgres other = EmbeddedPostgres.start(smaller)) {
      assertThat(Scratch.query(other.ownerUrl(), other.owner(), "SHOW work_mem"))
          .containsExactly("7MB");
    }
    server = EmbeddedPostgres.start(settings);
  }

  @Test
  void chineseTextAndOrderWork() throws SQLException {
    assertThat(
            Scratch.query(
                server.ownerUrl(),
                server.application(),
                "SELECT n FROM (VALUES ('银行'),('北京'),('安全')) t(n) ORDER BY n COLLATE \"zh-x-icu\""))
        .containsExactly("安全", "北京", "银行");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync = off", "synchronous_commit = off", "full_page_writes = off"})
  void aSwitchedOffGuardInAFileIsRefused(String line) throws IOException {
    server.close();
    Path file = settings.directory().resolve("pgdata/postgresql.auto.conf");
    String before = Files.readString(file);
    Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
        .isInstanceOfSatisfying(
            DatabaseRefusedException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.UNSAFE_SETTING);
              assertThat(e.chinese()).contains(line.split(" ")[0], "必须为 on");
              assertThat(e.english()).contains(line.split(" ")[0], "must be on");
            });
    assertThat(Scratch.processes(settings.directory())).isEmpty();
    Files.writeString(file, before);
    server = EmbeddedPostgres.start(settings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
  void aSwitchedOffGuardInTheParametersIsRefused(String name) {
    server.close();
    PostgresSettings unsafe = Scratch.settings(settings.directory(), Map.of(name, "off"));
    assertRefused(Reason.UNSAFE_SETTING, () -> EmbeddedPostgres.start(unsafe));
    assertThat(Scratch.processes(settings.directory())).isEmpty();
    server = EmbeddedPostgres.start(settings);
  }

  @Test
  void aGuardSwitchedOffForOneRoleIsRefused() throws SQLException {
    String role = "ALTER ROLE xinqiao_app IN DATABASE xinqiao ";
    Scratch.execute(
        server.administratorUrl(), server.administrator(), role + "SET synchronous_commit = off");
    assertRefused(
        Reason.UNSAFE_SETTING,
        () -> Checks.verify(server.ownerUrl(), server.owner(), server.application()));
    Scratch.execute(
        server.administratorUrl(), server.administrator(), role + "RESET synchronous_commit");
    Checks.verify(server.ownerUrl(), server.owner(), server.application());
  }

  @Test
  void aWrongPasswordIsRefusedForEveryRole() {
    for (Credentials role :
        new Credentials[] {server.owner(), server.application(), server.administrator()}) {
      for (String password : new String[] {"wrong", "postgres", role.password() + "x"}) {
        assertThatThrownBy(
                () -> Scratch.connect(server.ownerUrl(), new Credentials(role.user(), password)))
            .isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
      }
    }
  }

  @Test
  void theSecretsAreThePlatformsAlone() throws IOException {
    Path secrets = settings.directory().resolve("secrets");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
        .isEqualTo("rw-------");
    assertThat(FileTrees.owner(secrets)).isEqualTo(OsAccount.effectiveId("Uid:"));
    assertThat(server.owner().password())
        .hasSizeGreaterThanOrEqualTo(43)
        .isNotEqualTo(server.application().password());
  }

  @Test
  void aClusterWithoutItsSecretsIsRefused() throws IOException {
    server.close();
    Path secrets = settings.directory().resolve("secrets");
    String before = Files.readString(secrets);
    Files.delete(secrets);
    assertRefused(Reason.SECRETS_MISSING, () -> EmbeddedPostgres.start(settings));
    assertThat(secrets).doesNotExist();
    Files.writeString(secrets, before.lines().findFirst().orElseThrow());
    assertRefused(Reason.SECRETS_MISSING, () -> EmbeddedPostgres.start(settings));
    Files.writeString(secrets, before);
    server = EmbeddedPostgres.start(settings);
  }

  @Test
  void aSecondStartOnTheSameDirectoryIsRefused() {
    long pid = server.postmasterPid();
    assertRefused(Reason.DIRECTORY_IN_USE, () -> EmbeddedPostgres.start(settings));
    assertThat(server.isAlive()).isTrue();
    assertThat(server.postmasterPid()).isEqualTo(pid);
  }

  @Test
  void aTakenPortIsReplaced() throws IOException {
    server.close();
    int before = server.address().port();
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (ServerSocket rival = new ServerSocket(before, 1, loopback)) {
      server = EmbeddedPostgres.start(settings);
      assertThat(server.address().port()).isNotEqualTo(rival.getLocalPort());
    }
  }

  @Test
  void aPassedLimitIsRefusedAndLeavesNoProcess() {
    server.close();
    PostgresSettings hasty =
        new PostgresSettings(
            settings.directory(), settings.binaries(), Map.of(), Duration.ofNanos(1_000_000));
    assertRefused(Reason.START_FAILED, () -> EmbeddedPostgres.start(hasty));
    assertThat(Scratch.processes(settings.directory())).isEmpty();
    server = EmbeddedPostgres.start(settings);
  }

  @Test
  void aServerThatDoesNotStartSaysWhy() {
    server.close();
    PostgresSettings wrong = Scratch.settings(settings.directory(), Map.of("no_such_one", "1"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(wrong))
        .isInstanceOf(DatabaseRefusedException.class)
        .hasMessageContaining("no_such_one");
    server = EmbeddedPostgres.start(settings);
  }

  @Test
  void aCopyHasTheTablesAndIsDroppedAtTheEnd() throws SQLException {
    String url;
    try (DatabaseClone template = server.createDatabase("template_a", "xinqiao")) {
      Scratch.execute(
          template.ownerUrl(),
          template.owner(),
          "CREATE SCHEMA s",
          "GRANT USAGE ON SCHEMA s TO xinqiao_app",
          "CREATE TABLE s.t AS SELECT 42 AS n",
          "GRANT SELECT ON s.t TO xinqiao_app");
      try (DatabaseClone copy = server.createDatabase("copy_a", template.name())) {
        url = copy.applicationUrl();
        assertThat(Scratch.query(url, copy.application(), "SELECT n FROM s.t"))
            .containsExactly("42");
        Checks.verify(copy.ownerUrl(), copy.owner(), copy.application());
      }
    }
    assertThatThrownBy(() -> Scratch.connect(url, server.application()))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("3D000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xinqiao", "postgres", "template0", "a;b", "A", "", "a-b", "\"a\""})
  void aCopyCannotReplaceWhatMustStay(String name) {
    assertThatThrownBy(() -> server.createDatabase(name, "xinqiao"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
