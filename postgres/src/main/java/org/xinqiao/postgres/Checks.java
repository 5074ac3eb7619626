package org.xinqiao.postgres;

import java.sql.SQLException;
import java.util.List;
import org.xinqiao.postgres.DatabaseRefusedException.Reason;

/**
 * What must hold before the platform may write its first row. Settings are read as each role sees
 * them in this database, because {@code ALTER ROLE … SET} and {@code ALTER DATABASE … SET} can
 * switch {@code synchronous_commit} off for one of them alone.
 */
final class Checks {

  private static final List<String> MUST_BE_ON =
      List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");

  private static final int OLDEST_VERSION = 15;

  /** Superuser or bypass of row level security, directly or through a role one may become. */
  private static final String OVERPOWERED_OWNER =
      """
      SELECT rolname FROM pg_roles
      WHERE pg_has_role(current_user, oid, 'MEMBER') AND (rolsuper OR rolbypassrls)
      """;

  /** Roles the application may become and must not; the pg_monitor family only reads statistics. */
  private static final String OVERPOWERED_APPLICATION =
      """
      SELECT rolname FROM pg_roles r
      WHERE pg_has_role(current_user, r.oid, 'MEMBER')
        AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication
          OR r.oid = (SELECT datdba FROM pg_database WHERE datname = current_database())
          OR (left(rolname, 3) = 'pg_' AND rolname NOT IN
            ('pg_monitor', 'pg_read_all_settings', 'pg_read_all_stats', 'pg_stat_scan_tables')))
      UNION ALL
      SELECT 'owner of ' || c.oid::regclass FROM pg_class c
      WHERE pg_has_role(current_user, c.relowner, 'MEMBER') AND c.relpersistence <> 't'
      LIMIT 5
      """;

  private Checks() {}

  static void verify(String url, Credentials owner, Credentials application) {
    if (owner.user().equals(application.user())) {
      throw powerful("application", List.of(owner.user()));
    }
    verify(url, owner, Checks::verifyOwner);
    verify(url, application, Checks::verifyApplication);
  }

  private interface RoleCheck {
    void verify(Session session) throws SQLException;
  }

  private static void verify(String url, Credentials role, RoleCheck check) {
    try (Session session = Session.open(url, role)) {
      verifySettings(session);
      check.verify(session);
    } catch (SQLException e) {
      throw Refusals.connection(url, role.user(), e);
    }
  }

  private static void verifySettings(Session session) throws SQLException {
    int version = Integer.parseInt(session.value("SHOW server_version_num")) / 10_000;
    if (version < OLDEST_VERSION) {
      throw new DatabaseRefusedException(
          Reason.VERSION_TOO_OLD,
          "PostgreSQL 版本为 " + version + ",至少需要 " + OLDEST_VERSION,
          "PostgreSQL is version " + version + ", at least " + OLDEST_VERSION + " is needed");
    }
    for (String setting : MUST_BE_ON) {
      String value = session.value("SHOW " + setting);
      if (!value.equals("on")) {
        throw unsafe(setting, value, session.value("SELECT current_user"));
      }
    }
  }

  private static void verifyOwner(Session session) throws SQLException {
    List<String> powers = session.column(OVERPOWERED_OWNER);
    if (!powers.isEmpty()) {
      throw powerful("owner", powers);
    }
    if (!session.value("SELECT has_database_privilege(current_database(), 'CREATE')").equals("t")) {
      throw new DatabaseRefusedException(
          Reason.ROLE_TOO_WEAK,
          "所有者角色不能在数据库中创建模式(schema)",
          "the owner role may not create schemas in the database");
    }
  }

  private static void verifyApplication(Session session) throws SQLException {
    List<String> powers = session.column(OVERPOWERED_APPLICATION);
    if (!powers.isEmpty()) {
      throw powerful("application", powers);
    }
  }

  private static DatabaseRefusedException unsafe(String setting, String value, String role) {
    return new DatabaseRefusedException(
        Reason.UNSAFE_SETTING,
        "数据库设置 " + setting + " 对角色 " + role + " 为 " + value + ",必须为 on,否则断电会丢失已确认的数据",
        "database setting "
            + setting
            + " is "
            + value
            + " for role "
            + role
            + " and must be on, or a power cut loses acknowledged data");
  }

  private static DatabaseRefusedException powerful(String role, List<String> powers) {
    return new DatabaseRefusedException(
        Reason.ROLE_TOO_POWERFUL,
        (role.equals("owner") ? "所有者" : "应用") + "角色权限过大:" + String.join("、", powers),
        "the " + role + " role has powers it must not have: " + String.join(", ", powers));
  }
}
