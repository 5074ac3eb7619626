package org.xinqiao.workbench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Text;

/**
 * SQL of this chapter; touches only schema {@code workbench}. Row level security adds the reader.
 */
@Repository
class NoticeStore {
  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The same notice for many readers, in one statement. */
  void insert(InstitutionId institution, Notice notice, Set<UUID> readers) {
    var about = notice.about();
    var party = notice.source().party();
    jdbc.sql(
            """
            insert into workbench.notice
              (institution, reader, id, kind, subject, title_zh, title_en, caused_by, party, at)
            select :institution, reader, :id, :kind, :subject, :zh, :en, cast(:account as uuid),
              cast(:party as uuid), :at
            from unnest(:readers) reader
            """)
        .param("institution", institution.value())
        .param("readers", readers.toArray(UUID[]::new))
        .param("id", notice.id().value())
        .param("kind", about.kind().name())
        .param("subject", about.subject())
        .param("zh", about.title().zh())
        .param("en", about.title().en())
        .param("account", notice.source().account())
        .param("party", party == null ? null : party.value())
        .param("at", Columns.at(notice.at()))
        .update();
  }

  List<Notice> page(UUID reader, boolean unreadOnly, Page.Request request) {
    return jdbc.sql(
            """
            select * from workbench.notice
            where institution = kernel.institution() and reader = :reader and id < :after
              and (not :unreadOnly or read_at is null)
            order by id desc limit :fetch
            """)
        .param("reader", reader)
        .param("unreadOnly", unreadOnly)
        .param("after", request.after())
        .param("fetch", request.fetch())
        .query((row, n) -> notice(row))
        .list();
  }

  List<Notice> latest(UUID reader, Set<Notice.Kind> kinds, int most) {
    return jdbc.sql(
            """
            select * from workbench.notice
            where institution = kernel.institution() and reader = :reader and kind = any(:kinds)
            order by id desc limit :most
            """)
        .param("reader", reader)
        .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
        .param("most", most)
        .query((row, n) -> notice(row))
        .list();
  }

  long unread(UUID reader) {
    return jdbc.sql(
            """
            select count(*) from workbench.notice
            where institution = kernel.institution() and reader = ? and read_at is null
            """)
        .param(reader)
        .query(Long.class)
        .single();
  }

  void read(UUID reader, Set<UUID> ids, Instant now) {
    jdbc.sql(
            """
            update workbench.notice set read_at = :now
            where institution = kernel.institution() and reader = :reader and read_at is null
              and id = any(:ids)
            """)
        .param("now", Columns.at(now))
        .param("reader", reader)
        .param("ids", ids.toArray(UUID[]::new))
        .update();
  }

  void readUpTo(UUID reader, UUID newest, Instant now) {
    jdbc.sql(
            """
            update workbench.notice set read_at = :now
            where institution = kernel.institution() and reader = :reader and read_at is null
              and id <= :newest
            """)
        .param("now", Columns.at(now))
        .param("reader", reader)
        .param("newest", newest)
        .update();
  }

  private static Notice notice(ResultSet row) throws SQLException {
    var about =
        new Notice.About(
            Notice.Kind.valueOf(row.getString("kind")),
            Columns.uuid(row, "subject"),
            Text.of(row.getString("title_zh"), row.getString("title_en")));
    return new Notice(
        new Notice.Id(Columns.uuid(row, "id")),
        about,
        new Notice.Source(row.getObject("caused_by", UUID.class), party(row)),
        Columns.instant(row, "at"),
        Columns.instantOrNull(row, "read_at"));
  }

  private static @Nullable InstitutionId party(ResultSet row) throws SQLException {
    var party = row.getObject("party", UUID.class);
    return party == null ? null : new InstitutionId(party);
  }
}
