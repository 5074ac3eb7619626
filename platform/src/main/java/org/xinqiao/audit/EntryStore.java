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
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.InstitutionId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** SQL of the operation log. */
@Repository
class EntryStore {
  private static final TypeReference<TreeMap<String, Entry.Opened>> FIELDS =
      new TypeReference<>() {};
  static final String SELECT =
      "select e.*, l.idx from audit.entry e left join audit.leaf l using (institution, number) ";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ObjectWriter fields;

  EntryStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.fields = json.writerFor(FIELDS);
  }

  void insert(Entry entry) {
    jdbc.sql(
            """
            insert into audit.entry (number, institution, at, actor, action, object, result,
              purpose, fields, body)
            values (?, ?, ?::timestamptz, ?, ?, ?, ?, ?, ?::json, ?)\
            """)
        .param(entry.number())
        .param(entry.institution().value())
        .param(entry.at().toString())
        .param(entry.actor())
        .param(entry.action())
        .param(6, entry.object(), Types.VARCHAR)
        .param(entry.result().name())
        .param(entry.purpose())
        .param(fields.writeValueAsString(entry.fields()))
        .param(entry.leaf().getBytes(StandardCharsets.UTF_8))
        .update();
  }

  /**
   * Leaf hash of the datum's latest entry, or null for its first; holds the datum's row until the
   * transaction ends, so that two entries can't both follow the same one.
   */
  byte @Nullable [] lockHead(InstitutionId institution, String object) {
    jdbc.sql("insert into audit.object_head values (?, ?, null) on conflict do nothing")
        .param(institution.value())
        .param(object)
        .update();
    return jdbc.sql(
            "select leaf_hash from audit.object_head where institution = ? and object = ?"
                + " for update")
        .param(institution.value())
        .param(object)
        .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
        .single()
        .orElse(null);
  }

  void moveHead(InstitutionId institution, String object, byte[] leafHash) {
    jdbc.sql("update audit.object_head set leaf_hash = ? where institution = ? and object = ?")
        .param(leafHash)
        .param(institution.value())
        .param(object)
        .update();
  }

  List<Recorded> history(String object) {
    return jdbc.sql(
            SELECT
                + "where e.institution = kernel.institution() and e.object = ? order by e.number")
        .param(object)
        .query((row, n) -> recorded(row))
        .list();
  }

  Optional<Recorded> entry(long number) {
    return jdbc.sql(SELECT + "where e.institution = kernel.institution() and e.number = ?")
        .param(number)
        .query((row, n) -> recorded(row))
        .optional();
  }

  Recorded recorded(ResultSet row) throws SQLException {
    var index = row.getObject("idx", Long.class);
    return new Recorded(
        row.getLong("number"),
        index,
        Columns.institution(row, "institution"),
        Columns.instant(row, "at"),
        row.getString("actor"),
        row.getString("action"),
        row.getString("object"),
        Act.Result.valueOf(row.getString("result")),
        row.getString("purpose"),
        opened(row.getString("fields")),
        new String(row.getBytes("body"), StandardCharsets.UTF_8));
  }

  private Map<String, String> opened(String fields) {
    var values = new TreeMap<String, String>();
    json.readValue(fields, FIELDS).forEach((name, field) -> values.put(name, field.value()));
    return values;
  }
}
