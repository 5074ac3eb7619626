package org.xinqiao.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.Page;
import tools.jackson.databind.json.JsonMapper;

/** SQL of drafts; every statement is about the current actor's own. */
@Repository
class DraftStore {
  private static final String OWN = " institution = kernel.institution() and account = :account ";
  private static final String SELECT = "select * from publication.draft where" + OWN;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DraftStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Lets one change of the number of the actor's drafts happen at a time. */
  void holdCount() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:account::text, 0))")
        .param("account", account())
        .query(row -> {});
  }

  /** How many drafts the actor has that are not handed in. */
  int count() {
    return own("select count(*) from publication.draft where publication is null and" + OWN)
        .query(Integer.class)
        .single();
  }

  void insert(Draft draft, Draft.Stand stand) {
    own("""
    insert into publication.draft
      (institution, id, account, birth, editor, form, created_at, updated_at)
    values (kernel.institution(), :id, :account, :editor, :editor, :form::jsonb, :at, :at)\
    """)
        .param("id", draft.id().value())
        .param("editor", stand.editor())
        .param("form", json.writeValueAsString(draft.form()))
        .param("at", Columns.at(draft.times().createdAt()))
        .update();
  }

  Optional<Draft> bornOf(UUID birth) {
    return own(SELECT + "and birth = :birth")
        .param("birth", birth)
        .query((row, n) -> row(row))
        .optional();
  }

  Optional<Draft> find(Draft.Id id) {
    return one(SELECT + "and id = :id", id);
  }

  /** Holds the row until the transaction ends. */
  Optional<Draft> lock(Draft.Id id) {
    return one(SELECT + "and id = :id for update", id);
  }

  /** Whether the page that wants to write has seen all there is, or wrote the last of it itself. */
  boolean stands(Draft.Id id, Draft.Stand stand) {
    return own("select exists ("
            + SELECT
            + "and id = :id and (version = :version or editor = :editor))")
        .param("id", id.value())
        .param("version", stand.version())
        .param("editor", stand.editor())
        .query(Boolean.class)
        .single();
  }

  /** Of a draft that is locked. */
  void save(Draft.Id id, DraftForm form, UUID editor, Instant now) {
    own("""
    update publication.draft
    set form = :form::jsonb, editor = :editor, version = version + 1, updated_at = :now
    where publication is null and\
    """
            + OWN
            + "and id = :id")
        .param("form", json.writeValueAsString(form))
        .param("editor", editor)
        .param("now", Columns.at(now))
        .param("id", id.value())
        .update();
  }

  /** Of a draft that is locked. */
  void submitted(Draft.Id id, Publication.Id publication) {
    own("update publication.draft set publication = :publication where" + OWN + "and id = :id")
        .param("publication", publication.value())
        .param("id", id.value())
        .update();
  }

  boolean delete(Draft.Id id) {
    return own("delete from publication.draft where publication is null and" + OWN + "and id = :id")
            .param("id", id.value())
            .update()
        == 1;
  }

  /** Those not handed in, newest first. */
  List<Draft> list(Page.Request request) {
    return own(SELECT + "and publication is null and id < :after order by id desc limit :fetch")
        .param("after", request.after())
        .param("fetch", request.fetch())
        .query((row, n) -> row(row))
        .list();
  }

  private Optional<Draft> one(String sql, Draft.Id id) {
    return own(sql).param("id", id.value()).query((row, n) -> row(row)).optional();
  }

  private JdbcClient.StatementSpec own(String sql) {
    return jdbc.sql(sql).param("account", account());
  }

  private static UUID account() {
    return Actor.current().account();
  }

  private Draft row(ResultSet row) throws SQLException {
    var publication = row.getObject("publication", UUID.class);
    return new Draft(
        new Draft.Id(Columns.uuid(row, "id")),
        Columns.uuid(row, "account"),
        json.readValue(row.getString("form"), DraftForm.class),
        row.getInt("version"),
        new Draft.Times(Columns.instant(row, "created_at"), Columns.instant(row, "updated_at")),
        publication == null ? null : new Publication.Id(publication));
  }
}
