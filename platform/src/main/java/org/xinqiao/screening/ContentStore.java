package org.xinqiao.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.inspection.GradeSuggestion;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.vault.ObjectId;
import org.xinqiao.vault.StoredObject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of contents and their verdicts. */
@Repository
class ContentStore {
  private static final TypeReference<List<Grades.Grade>> GRADES = new TypeReference<>() {};
  private static final TypeReference<List<GradeSuggestion>> REASONS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ContentStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A content's row without its object's facts, which the vault knows. */
  record Row(
      Content.Id id,
      ObjectId object,
      Content.FileFacts file,
      Content.Receipt receipt,
      Screened screened) {
    Content with(StoredObject facts) {
      return new Content(id, facts, file, receipt, screened);
    }
  }

  void insert(Content content) {
    jdbc.sql("insert into screening.content values (?, ?, ?, ?, ?, ?, ?, ?)")
        .param(content.object().institution().value())
        .param(content.id().value())
        .param(content.object().id().value())
        .param(content.file().name())
        .param(content.file().declaredType())
        .param(content.receipt().account())
        .param(content.receipt().department())
        .param(Columns.at(content.object().at()))
        .update();
  }

  void insertVerdict(UUID id, Content content) {
    var screened = content.screened();
    jdbc.sql(
            """
            insert into screening.verdict (institution, id, content, digest, verdict, media_type,
              rule_set, found, grades, reasons, held, at)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?)\
            """)
        .param(content.object().institution().value())
        .param(id)
        .param(content.id().value())
        .param(content.digest())
        .param(screened.verdict().name())
        .param(screened.mediaType())
        .param(screened.ruleSet())
        .param(json.writeValueAsString(screened.found()))
        .param(json.writeValueAsString(Grades.list(screened.suggestion().grades())))
        .param(json.writeValueAsString(screened.suggestion().reasons()))
        .param(screened.held() == null ? null : json.writeValueAsString(screened.held()))
        .param(Columns.at(screened.at()))
        .update();
  }

  Optional<Row> find(Content.Id id) {
    return jdbc.sql(
            """
            select c.*, v.verdict, v.media_type, v.rule_set, v.found, v.grades, v.reasons, v.held,
              v.at as screened_at
            from screening.content c
            cross join lateral (
              select * from screening.verdict v
              where v.institution = c.institution and v.content = c.id
              order by v.id desc limit 1) v
            where c.institution = kernel.institution() and c.id = ?\
            """)
        .param(id.value())
        .query((row, n) -> row(row))
        .optional();
  }

  /** A content whose screening was cut short, of whatever institution. */
  record Unscreened(InstitutionId institution, Content.Id content) {}

  List<Unscreened> unscreened(Instant before) {
    return jdbc.sql(
            """
            select v.institution, v.content from screening.verdict v
            where v.held ->> 'code' = 'UNSCREENED' and v.at < ?
              and not exists (
                select from screening.verdict w where w.institution = v.institution
                  and w.content = v.content and w.id > v.id)
            order by v.id limit 100\
            """)
        .param(Columns.at(before))
        .query((row, n) ->
            new Unscreened(
                Columns.institution(row, "institution"),
                new Content.Id(Columns.uuid(row, "content"))))
        .list();
  }

  private Row row(ResultSet row) throws SQLException {
    return new Row(
        new Content.Id(Columns.uuid(row, "id")),
        new ObjectId(Columns.uuid(row, "object")),
        new Content.FileFacts(row.getString("file_name"), row.getString("declared_type")),
        new Content.Receipt(Columns.uuid(row, "account"), row.getObject("department", UUID.class)),
        screened(row));
  }

  private Screened screened(ResultSet row) throws SQLException {
    var grades = Grades.vector(json.readValue(row.getString("grades"), GRADES));
    return new Screened(
        Verdict.valueOf(row.getString("verdict")),
        row.getString("media_type"),
        json.readValue(row.getString("found"), Screened.Found.class),
        new Screened.Suggestion(grades, json.readValue(row.getString("reasons"), REASONS)),
        held(row.getString("held")),
        row.getString("rule_set"),
        Columns.instant(row, "screened_at"));
  }

  private Screened.@Nullable Held held(@Nullable String value) {
    return value == null ? null : json.readValue(value, Screened.Held.class);
  }
}
