package org.xinqiao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Controls;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.postgres.Database;
import org.xinqiao.postgres.EmbeddedPostgres;

@PlatformTest
class ChangeRecordIT {
  @Autowired CanaryStore canary;
  @Autowired UnitOfWork unit;
  @Autowired JdbcClient jdbc;
  @Autowired Controls controls;
  @Autowired Database database;

  private final Actor actor = Actor.system("test", new InstitutionId(UUID.randomUUID()));
  private final UUID id = UUID.randomUUID();

  @Test
  void insertUpdateAndDeleteLeaveWhoWhatForAndBothValues() {
    var changes =
        unit.as(
            actor,
            () -> {
              canary.createChangeDelete(id);
              return canary.changesOf(id);
            });

    assertThat(changes)
        .extracting(CanaryStore.Change::operation)
        .containsExactly("INSERT", "UPDATE", "DELETE");
    assertThat(changes).allSatisfy(c -> assertThat(c.operator()).isEqualTo(actor.reference()));
    assertThat(changes).allSatisfy(c -> assertThat(c.purpose()).isEqualTo("test"));
    assertThat(changes.get(1).before()).isEqualTo("before");
    assertThat(changes.get(1).after()).isEqualTo("after");
  }

  @Test
  void aChangeMadeBySqlOutsideThePlatformShowsUpAsSuch() throws Exception {
    unit.as(
        actor,
        () -> {
          canary.create(id);
          return null;
        });
    var server = (EmbeddedPostgres) database;
    var root = server.administrator();
    try (var outside =
            DriverManager.getConnection(database.ownerUrl(), root.user(), root.password());
        var sql =
            outside.prepareStatement("update audit.canary set value = 'forged' where id = ?")) {
      sql.setObject(1, id);
      assertThat(sql.executeUpdate()).isEqualTo(1);
    }

    var last = unit.as(actor, () -> canary.changesOf(id)).getLast();

    assertThat(last.operation()).isEqualTo("UPDATE");
    assertThat(last.operator()).as("nobody the platform knows").isNull();
    assertThat(last.after()).isEqualTo("forged");
    assertThat(
            unit.as(
                actor,
                () ->
                    jdbc.sql("select database_role from audit.change order by id desc limit 1")
                        .query(String.class)
                        .single()))
        .isEqualTo(root.user());
  }

  @Test
  void thePlatformCannotRewriteItsOwnLog() {
    unit.as(actor, () -> jdbc.sql("select count(*) from audit.change").query(Long.class).single());

    assertThatThrownBy(() -> unit.as(actor, () -> jdbc.sql("delete from audit.change").update()))
        .isInstanceOf(DataAccessException.class)
        .hasRootCauseMessage("ERROR: permission denied for table change");
    assertThatThrownBy(
            () -> unit.as(actor, () -> jdbc.sql("update audit.entry set action = 'x'").update()))
        .isInstanceOf(DataAccessException.class)
        .hasRootCauseMessage("ERROR: permission denied for table entry");
  }

  @Test
  void theControlsSayWhatIsStillMissing() {
    for (var control : new String[] {"A2.5", "C3.10", "C3.11", "F3.3", "F4.6"}) {
      var known = controls.run(control);
      var evidence = known.result().orElseThrow().evidence();

      assertThat(known.state()).as(control).isEqualTo(Control.State.FAIL);
      assertThat(evidence)
          .as(control)
          .filteredOn(e -> !e.held())
          .isNotEmpty()
          .allSatisfy(e -> assertThat(e.what().en()).startsWith("Missing: "));
    }
  }
}
