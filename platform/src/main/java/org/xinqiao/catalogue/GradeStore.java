package org.xinqiao.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.approval.Approval;
import org.xinqiao.inspection.GradeVector;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Columns;
import org.xinqiao.screening.Grades;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of the grading history and of lower grades that were asked for. */
@Repository
class GradeStore {
  private static final TypeReference<List<Grades.Grade>> GRADES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  GradeStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(UUID id, Asset.Id asset, GradeChange change) {
    jdbc.sql(
            """
            insert into catalogue.grade_change
              (institution, id, asset, before, after, reason, account, approval, at)
            values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)\
            """)
        .param(Actor.current().institution().value())
        .param(id)
        .param(asset.value())
        .param(change.before() == null ? null : write(change.before()))
        .param(write(change.after()))
        .param(change.reason())
        .param(change.account())
        .param(change.approval())
        .param(Columns.at(change.at()))
        .update();
  }

  List<GradeChange> history(Asset.Id asset) {
    return jdbc.sql(
            """
            select * from catalogue.grade_change
            where institution = kernel.institution() and asset = ? order by id\
            """)
        .param(asset.value())
        .query((row, n) -> change(row))
        .list();
  }

  private GradeChange change(ResultSet row) throws SQLException {
    return new GradeChange(
        readOrNull(row.getString("before")),
        read(row.getString("after")),
        row.getString("reason"),
        Columns.uuid(row, "account"),
        row.getObject("approval", UUID.class),
        Columns.instant(row, "at"));
  }

  /** Lower grades that were asked for, and by whom. */
  record Wish(Asset.Id asset, GradeVector grades, String reason, UUID account) {}

  void wish(Approval.Id approval, Wish wish, Instant at) {
    jdbc.sql("insert into catalogue.regrade values (?, ?, ?, ?::jsonb, ?, ?, ?)")
        .param(Actor.current().institution().value())
        .param(approval.value())
        .param(wish.asset().value())
        .param(write(wish.grades()))
        .param(wish.reason())
        .param(wish.account())
        .param(Columns.at(at))
        .update();
  }

  Optional<Wish> wish(Approval.Id approval) {
    return jdbc.sql(
            "select * from catalogue.regrade"
                + " where institution = kernel.institution() and approval = ?")
        .param(approval.value())
        .query((row, n) ->
            new Wish(
                new Asset.Id(Columns.uuid(row, "asset")),
                read(row.getString("grades")),
                row.getString("reason"),
                Columns.uuid(row, "account")))
        .optional();
  }

  private String write(GradeVector grades) {
    return json.writeValueAsString(Grades.list(grades));
  }

  private GradeVector read(String value) {
    return Grades.vector(json.readValue(value, GRADES));
  }

  private @Nullable GradeVector readOrNull(@Nullable String value) {
    return value == null ? null : read(value);
  }
}
