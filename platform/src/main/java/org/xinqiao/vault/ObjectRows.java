package org.xinqiao.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.kernel.Columns;

/** SQL of stored objects. */
@Repository
class ObjectRows {
  private final JdbcClient jdbc;

  ObjectRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(ObjectRow row) {
    var facts = row.facts();
    jdbc.sql(
            """
            insert into vault.object
              (institution, id, size, digest, suite, institution_key, wrapped, at)
            values (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .param(facts.institution().value())
        .param(facts.id().value())
        .param(facts.size())
        .param(facts.digest())
        .param(facts.suite())
        .param(row.institutionKey())
        .param(row.wrapped())
        .param(Columns.at(facts.at()))
        .update();
  }

  Optional<ObjectRow> find(ObjectId id) {
    return jdbc.sql(
            "select * from vault.object where institution = kernel.institution() and id = ?")
        .param(id.value())
        .query((row, n) -> row(row))
        .optional();
  }

  /** Destroys the key; false when there was none any more. */
  boolean erase(ObjectId id, Instant at) {
    return jdbc.sql(
                """
                update vault.object set wrapped = null, erased_at = ?
                where institution = kernel.institution() and id = ? and wrapped is not null\
                """)
            .param(Columns.at(at))
            .param(id.value())
            .update()
        == 1;
  }

  private static ObjectRow row(ResultSet row) throws SQLException {
    var facts =
        new StoredObject(
            new ObjectId(Columns.uuid(row, "id")),
            Columns.institution(row, "institution"),
            row.getLong("size"),
            row.getString("digest"),
            row.getString("suite"),
            Columns.instant(row, "at"));
    return new ObjectRow(facts, Columns.uuid(row, "institution_key"), row.getBytes("wrapped"));
  }
}
