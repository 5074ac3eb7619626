package org.xinqiao.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.postgres.DatabaseRefusedException.Reason;

/** What the roles may do, on our own server and as checked on someone else's. */
class RolesIT {

  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() {
    server = EmbeddedPostgres.start(Scratch.fresh());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void administer(String... commands) throws SQLException {
    Scratch.execute(server.administratorUrl(), server.administrator(), commands);
  }

  private static ExternalPostgres connect(Credentials owner, Credentials application) {
    return ExternalPostgres.connect(new ExternalSettings(server.ownerUrl(), owner, application));
  }

  private static void assertRefused(Reason reason, Credentials owner, Credentials application) {
    assertThatThrownBy(() -> connect(owner, application))
        .isInstanceOfSatisfying(
            DatabaseRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void neitherRoleHasASpecialPower() throws SQLException {
    assertThat(
            Scratch.query(
                server.administratorUrl(),
                server.administrator(),
                """
                SELECT rolname || concat(rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
                  rolreplication, rolcanlogin) FROM pg_roles
                WHERE rolname LIKE 'xinqiao%' ORDER BY 1
                """))
        .containsExactly("xinqiao_appffffft", "xinqiao_ownerffffft");
    assertThat(
            Scratch.query(
                server.administratorUrl(),
                server.administrator(),
                "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'xinqiao'"))
        .containsExactly("xinqiao_owner");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE SCHEMA s",
        "CREATE TABLE public.t (n int)",
        "CREATE TEMPORARY TABLE t (n int)",
        "CREATE ROLE r",
        "CREATE DATABASE d",
        "SET ROLE xinqiao_owner",
        "SET ROLE postgres",
        "COPY (SELECT 1) TO PROGRAM 'true'",
        "SELECT pg_read_file('postgresql.conf')",
        "ALTER SYSTEM SET fsync = off"
      })
  void theApplicationMayOnlyConnect(String command) {
    assertThatThrownBy(
            () -> Scratch.execute(server.applicationUrl(), server.application(), command))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ALTER SYSTEM SET fsync = off", "CREATE ROLE r", "SET ROLE postgres"})
  void theOwnerDoesNotRunTheServer(String command) {
    assertThatThrownBy(() -> Scratch.execute(server.ownerUrl(), server.owner(), command))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
  }

  @Test
  void theOwnerMayCreateSchemasAndTrustedExtensions() throws SQLException {
    Scratch.execute(
        server.ownerUrl(),
        server.owner(),
        "CREATE SCHEMA mine",
        "CREATE EXTENSION pg_trgm SCHEMA mine",
        "DROP SCHEMA mine CASCADE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "template1"})
  void neitherRoleEntersAnotherDatabase(String database) {
    String url = server.address().jdbcUrl(database);
    for (Credentials role : new Credentials[] {server.owner(), server.application()}) {
      assertThatThrownBy(() -> Scratch.connect(url, role))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
  }

  @Test
  void anExternalServerThatPassesIsUsed() {
    Map<String, String> environment =
        Map.of(
            "XINQIAO_DATABASE_URL", server.ownerUrl(),
            "XINQIAO_DATABASE_OWNER_USER", server.owner().user(),
            "XINQIAO_DATABASE_OWNER_PASSWORD", server.owner().password(),
            "XINQIAO_DATABASE_APP_USER", server.application().user(),
            "XINQIAO_DATABASE_APP_PASSWORD", server.application().password());
    try (Database database = Database.open(environment, Scratch.fresh())) {
      assertThat(database).isInstanceOf(ExternalPostgres.class);
      assertThat(database.applicationUrl()).isEqualTo(server.applicationUrl());
    }
    assertThat(server.isAlive()).isTrue();
  }

  @Test
  void aRoleWithTheWrongPowersIsRefused() {
    assertRefused(Reason.ROLE_TOO_POWERFUL, server.owner(), server.administrator());
    assertRefused(Reason.ROLE_TOO_POWERFUL, server.administrator(), server.application());
    assertRefused(Reason.ROLE_TOO_POWERFUL, server.owner(), server.owner());
    assertRefused(Reason.ROLE_TOO_WEAK, server.application(), server.owner());
  }

  @ParameterizedTest
  @ValueSource(strings = {"BYPASSRLS", "SUPERUSER", "CREATEROLE", "CREATEDB", "REPLICATION"})
  void anApplicationRoleWithAnAttributeIsRefused(String attribute) throws SQLException {
    administer("ALTER ROLE xinqiao_app " + attribute);
    assertRefused(Reason.ROLE_TOO_POWERFUL, server.owner(), server.application());
    administer("ALTER ROLE xinqiao_app NO" + attribute);
    connect(server.owner(), server.application()).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xinqiao_owner", "pg_read_all_data", "pg_execute_server_program"})
  void anApplicationRoleThatMayBecomeAnotherIsRefused(String role) throws SQLException {
    administer("GRANT " + role + " TO xinqiao_app");
    assertRefused(Reason.ROLE_TOO_POWERFUL, server.owner(), server.application());
    administer("REVOKE " + role + " FROM xinqiao_app");
    connect(server.owner(), server.application()).close();
  }

  @Test
  void anApplicationRoleThatReadsStatisticsIsFine() throws SQLException {
    administer("GRANT pg_monitor TO xinqiao_app");
    connect(server.owner(), server.application()).close();
    administer("REVOKE pg_monitor FROM xinqiao_app");
  }

  @Test
  void anApplicationRoleThatOwnsATableIsRefused() throws SQLException {
    String url = server.ownerUrl();
    Scratch.execute(
        url,
        server.administrator(),
        "CREATE TABLE public.owned (n int)",
        "ALTER TABLE public.owned OWNER TO xinqiao_app");
    assertRefused(Reason.ROLE_TOO_POWERFUL, server.owner(), server.application());
    Scratch.execute(url, server.administrator(), "DROP TABLE public.owned");
    connect(server.owner(), server.application()).close();
  }

  @Test
  void anOwnerThatCannotCreateSchemasIsRefused() throws SQLException {
    administer("CREATE ROLE weak LOGIN PASSWORD 'w'", "GRANT CONNECT ON DATABASE xinqiao TO weak");
    assertRefused(Reason.ROLE_TOO_WEAK, new Credentials("weak", "w"), server.application());
    administer("REVOKE ALL ON DATABASE xinqiao FROM weak", "DROP ROLE weak");
  }

  @ParameterizedTest
  @CsvSource({"xinqiao_owner,wrong", "nobody_here,x"})
  void anExternalLoginThatFailsIsRefused(String user, String password) {
    assertRefused(Reason.CONNECTION_FAILED, new Credentials(user, password), server.application());
  }
}
