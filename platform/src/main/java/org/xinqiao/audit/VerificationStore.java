package org.xinqiao.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Columns;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of verifying: what was found, and the entries as they are to be compared. */
@Repository
class VerificationStore {
  private static final TypeReference<TreeMap<String, Entry.Opened>> FIELDS =
      new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  VerificationStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A placed entry: its columns as people see them, and the bytes it is said to have. */
  record Placed(
      long index,
      String leaf,
      String actor,
      String action,
      @Nullable String object,
      String result,
      String purpose,
      Map<String, Entry.Opened> fields) {
    byte[] body() {
      return leaf.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The next placed entries of the actor's institution below {@code size}, in the log's order. */
  List<Placed> placed(long from, long size, int limit) {
    return jdbc.sql(
            """
            select l.idx, e.* from audit.leaf l join audit.entry e using (institution, number)
            where l.institution = kernel.institution() and l.idx >= ? and l.idx < ?
            order by l.idx limit ?\
            """)
        .param(from)
        .param(size)
        .param(limit)
        .query((row, n) -> placed(row))
        .list();
  }

  private Placed placed(ResultSet row) throws SQLException {
    return new Placed(
        row.getLong("idx"),
        new String(row.getBytes("body"), StandardCharsets.UTF_8),
        row.getString("actor"),
        row.getString("action"),
        row.getString("object"),
        row.getString("result"),
        row.getString("purpose"),
        json.readValue(row.getString("fields"), FIELDS));
  }

  void insert(Verified verified) {
    jdbc.sql("insert into audit.verification values (?, ?, ?, ?, ?, ?, ?, ?)")
        .param(Actor.current().institution().value())
        .param(verified.id())
        .param(Columns.at(verified.at()))
        .param(verified.account())
        .param(verified.leaves())
        .param(verified.entries())
        .param(7, verified.where(), Types.VARCHAR)
        .param(8, verified.why(), Types.VARCHAR)
        .update();
  }

  Integrity integrity(long entries) {
    return jdbc.sql("select size, signed_at from audit.log")
        .query((row, n) ->
            new Integrity(
                entries, row.getLong("size"), Columns.instantOrNull(row, "signed_at"), last()))
        .single();
  }

  Optional<Verified> last() {
    return jdbc.sql(
            "select * from audit.verification where institution = kernel.institution()"
                + " order by id desc limit 1")
        .query((row, n) ->
            new Verified(
                Columns.uuid(row, "id"),
                Columns.instant(row, "at"),
                Columns.uuid(row, "account"),
                row.getLong("leaves"),
                row.getLong("entries"),
                row.getString("broken_where"),
                row.getString("broken_why")))
        .optional();
  }
}
