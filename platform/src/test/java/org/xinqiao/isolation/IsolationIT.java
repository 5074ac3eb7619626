package org.xinqiao.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.xinqiao.PlatformTest;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Chapters;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.postgres.Database;
import org.xinqiao.postgres.EmbeddedPostgres;

/** No institution reaches another one's rows, in any table of any schema. */
@PlatformTest
class IsolationIT {
  @Autowired Database database;
  @Autowired DataSource pool;
  @Autowired UnitOfWork unit;
  @Autowired Audit audit;

  private final UUID victim = UUID.randomUUID();
  private final InstitutionId attacker = new InstitutionId(UUID.randomUUID());

  @BeforeEach
  void someInstitutionActed() {
    unit.as(
        Actor.system("isolation", new InstitutionId(victim)),
        () -> audit.append(Act.of("isolation.act").on("xq-" + victim)));
  }

  @ParameterizedTest
  @EnumSource(Hole.class)
  void noTableHasAHoleThatIsNotListed(Hole hole) throws SQLException {
    try (var superuser = superuser()) {
      var open = walk(superuser).places(hole);

      assertThat(open)
          .as(hole + ": each of these " + hole.remedy())
          .filteredOn(place -> !Reasons.cover(hole, place))
          .isEmpty();
    }
  }

  @Test
  void everyReasonIsStillNeeded() throws SQLException {
    try (var superuser = superuser()) {
      var walk = walk(superuser);
      var migrated = Walk.existing(superuser, Chapters.IN_ORDER);

      assertThat(Reasons.LISTED)
          .as("Reasons.LISTED: these holes are closed; strike them from the list")
          .filteredOn(listed -> migrated.contains(listed.schema()))
          .filteredOn(listed -> !walk.places(listed.hole()).contains(listed.place()))
          .isEmpty();
    }
  }

  @Test
  void everyTableSaysWhoseItsRowsAre() throws SQLException {
    try (var superuser = superuser()) {
      assertThat(walk(superuser).isolated())
          .as("isolated tables without a column that IsolatedTable.parties knows")
          .isNotEmpty()
          .filteredOn(table -> table.parties().isEmpty())
          .isEmpty();
    }
  }

  @Test
  void nobodyReachesARowPlantedInAnyTable() throws SQLException {
    var successes = new ArrayList<String>();
    try (var superuser = superuser()) {
      superuser.setAutoCommit(false);
      for (var table : walk(superuser).isolated()) {
        PlantedRow.plant(superuser, table, victim, attacker.value());
        become(superuser, null);
        successes.addAll(Attack.withoutUnitOfWork(superuser, table, victim));
        become(superuser, attacker.value());
        successes.addAll(Attack.ofAnotherInstitution(superuser, table, victim));
        become(superuser, victim);
        assertOwnRowIsThere(superuser, table);
        superuser.rollback();
      }
    }

    assertThat(successes).isEmpty();
  }

  @Test
  void nobodyReachesTheRowsThatTestsLeft() throws SQLException {
    var attacked = new ArrayList<String>();
    var successes = new ArrayList<String>();
    for (var table : tablesWithRows()) {
      attacked.add(table.name());
      successes.addAll(unit.as(Actor.system("isolation", attacker), () -> attack(table)));
    }

    assertThat(attacked).contains("audit.entry", "audit.object_head");
    assertThat(successes).isEmpty();
  }

  @Test
  void aConnectionWithoutAUnitOfWorkSeesNothing() throws SQLException {
    var successes = new ArrayList<String>();
    var tables = tablesWithRows();
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      for (var table : tables) {
        successes.addAll(Attack.withoutUnitOfWork(connection, table, victim));
      }
      connection.rollback();
    }

    assertThat(successes).isEmpty();
  }

  /** The walk must not have gone blind: each hole, once dug, is found. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UNKNOWN_SCHEMA        | create schema stray
          OUTSIDE_ANY_CHAPTER   | create table public.stray (n int)
          NOT_FORCED            | create table dug.t (institution uuid not null)
          NOT_FORCED            | alter table dug.sound no force row level security
          NOT_FORCED            | alter table dug.sound disable row level security
          NO_INSTITUTION        | alter table dug.sound alter institution drop not null
          OTHER_POLICY          | create policy p on dug.sound using (true)
          OTHER_POLICY          | create policy p on dug.sound for insert with check (n = 1)
          OTHER_POLICY          | create policy p on dug.sound for update using (institution = kernel.institution()) with check (true)
          OTHER_POLICY          | create policy p on dug.sound using (institution is not null or institution = kernel.institution())
          GLOBAL_KEY            | create unique index on dug.sound (n)
          GLOBAL_KEY            | create unique index on dug.sound (n, institution)
          GLOBAL_KEY            | create unique index on dug.sound ((institution::text))
          FOREIGN_KEY           | alter table dug.sound add foreign key (n) references audit.leaf
          UNWATCHED             | drop trigger watched on dug.sound
          UNWATCHED             | drop trigger watched_truncate on dug.sound
          UNWATCHED             | alter table dug.sound disable trigger watched
          OVER_GRANTED          | grant truncate on dug.sound to xinqiao_app
          OVER_GRANTED          | grant references on dug.sound to xinqiao_app
          OVER_GRANTED          | grant select on audit.flyway_schema_history to xinqiao_app
          GRANTED_TO_EVERYBODY  | grant select on dug.sound to public
          BORROWED_POWER        | create function dug.f() returns int security definer return 1
          DETOUR                | create view dug.v as select * from dug.sound
          DETOUR                | create view dug.v with (security_invoker = false) as select 1
          DETOUR                | create materialized view dug.m as select 1 as n
          REWRITTEN             | create rule r as on delete to dug.sound do instead nothing
          OWNED_BY_THE_PLATFORM | alter table dug.sound owner to xinqiao_app
          OWNED_BY_THE_PLATFORM | alter schema dug owner to xinqiao_app
          MAY_CREATE            | grant create on schema dug to xinqiao_app
          MAY_CREATE            | grant create on schema public to public
          POWERFUL_ROLE         | alter role xinqiao_app bypassrls
          POWERFUL_ROLE         | grant xinqiao_owner to xinqiao_app
          """)
  void aHoleDugOnPurposeIsFound(Hole hole, String spade) throws SQLException {
    try (var superuser = superuser()) {
      superuser.setAutoCommit(false);
      layOutSoundTable(superuser);
      var schemas = new ArrayList<>(Chapters.IN_ORDER);
      schemas.add("dug");
      var walk = new Walk(superuser, schemas, database.application().user());
      var before = walk.places(hole);

      execute(superuser, spade);

      assertThat(walk.places(hole)).as(spade).hasSizeGreaterThan(before.size());
      superuser.rollback();
    }
  }

  /** And the attacks must not have gone blunt: without isolation they all succeed. */
  @Test
  void anOpenTableIsReachedByEveryAttack() throws SQLException {
    try (var superuser = superuser()) {
      superuser.setAutoCommit(false);
      layOutSoundTable(superuser);
      execute(superuser, "grant select, insert, update, delete on dug.sound to xinqiao_app");
      var table = new IsolatedTable("dug.sound", List.of("institution", "n"));
      PlantedRow.plant(superuser, table, victim, attacker.value());
      execute(superuser, "create policy p on dug.sound using (true)");
      become(superuser, attacker.value());

      var successes = Attack.ofAnotherInstitution(superuser, table, victim);

      assertThat(successes).hasSize(4);
      superuser.rollback();
    }
  }

  private static void layOutSoundTable(Connection superuser) throws SQLException {
    execute(
        superuser,
        "create schema dug",
        "grant usage on schema dug to xinqiao_app",
        "create table dug.sound (institution uuid not null, n bigint not null)",
        "call kernel.isolate('dug.sound')",
        "call audit.watch('dug.sound')");
  }

  private Walk walk(Connection connection) {
    return new Walk(connection, Chapters.IN_ORDER, database.application().user());
  }

  /** Row level security binds the owner too, so only the server's administrator sees every row. */
  private Connection superuser() throws SQLException {
    var administrator = ((EmbeddedPostgres) database).administrator();
    var connection =
        DriverManager.getConnection(
            database.ownerUrl(), administrator.user(), administrator.password());
    execute(connection, "set lock_timeout = '10s'");
    return connection;
  }

  /** Goes on as the platform's role within an institution, or within none. */
  private void become(Connection superuser, UUID institution) throws SQLException {
    var name = institution == null ? "" : institution.toString();
    execute(
        superuser,
        "reset role",
        "select set_config('xinqiao.institution', '" + name + "', true)",
        "select set_config('xinqiao.actor', 'PERSON:" + attacker + "', true)",
        "set local role " + database.application().user());
  }

  private static void assertOwnRowIsThere(Connection connection, IsolatedTable table) {
    var grant = "select has_table_privilege('" + table + "', 'select')::int";
    if (query(connection, grant) == 1) {
      var own = "select count(*) from " + table;
      assertThat(query(connection, own)).as("own row of " + table).isPositive();
    }
  }

  private static long query(Connection connection, String sql) {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true))
        .sql(sql)
        .query(Long.class)
        .single();
  }

  private List<IsolatedTable> tablesWithRows() throws SQLException {
    try (var superuser = superuser()) {
      return walk(superuser).isolated().stream()
          .filter(table -> query(superuser, "select count(*) from " + table) > 0)
          .collect(Collectors.toList());
    }
  }

  private List<String> attack(IsolatedTable table) {
    var connection = DataSourceUtils.getConnection(pool);
    try {
      return Attack.ofAnotherInstitution(connection, table, victim);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, pool);
    }
  }

  private static void execute(Connection connection, String... commands) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var command : commands) {
        statement.execute(command);
      }
    }
  }
}
