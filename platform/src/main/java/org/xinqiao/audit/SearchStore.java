package org.xinqiao.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.kernel.Columns;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * SQL of looking for entries: placed ones by their rows for looking up, the few others one by one.
 */
@Repository
class SearchStore {
  /** Rows that the changes of one act may show; a migration of data may have many. */
  private static final int CHANGES = 200;

  private final JdbcClient jdbc;
  private final EntryStore entries;
  private final JsonMapper json;

  SearchStore(JdbcClient jdbc, EntryStore entries, JsonMapper json) {
    this.jdbc = jdbc;
    this.entries = entries;
    this.json = json;
  }

  List<Recorded> page(Filter filter, long before, int fetch) {
    var conditions = new Conditions(filter, json);
    var order = " and x.number < :before order by x.number desc limit :fetch";
    var sql =
        EntryStore.SELECT
            + "where e.institution = kernel.institution() and e.number in (select number from ("
            + conditions.union("x.number", order)
            + ") found order by number desc limit :fetch) order by e.number desc";
    return jdbc.sql(sql)
        .params(conditions.parameters())
        .param("before", before)
        .param("fetch", fetch)
        .query((row, n) -> entries.recorded(row))
        .list();
  }

  long count(Filter filter) {
    var conditions = new Conditions(filter, json);
    return jdbc.sql(
            "select coalesce(sum(n), 0) from (" + conditions.union("count(*) as n", "") + ") found")
        .params(conditions.parameters())
        .query(Long.class)
        .single();
  }

  /** Steps from one actor to the next in the index instead of reading every row. */
  List<String> actors() {
    return jdbc.sql(
            """
            with recursive stepping(actor) as (
              select min(actor) from audit.lookup where institution = kernel.institution()
              union all
              select (select min(l.actor) from audit.lookup l
                where l.institution = kernel.institution() and l.actor > stepping.actor)
              from stepping where stepping.actor is not null)
            select actor from stepping where actor is not null\
            """)
        .query((row, n) -> row.getString(1))
        .list();
  }

  List<RowChange> changes(long number) {
    return jdbc.sql(
            """
            select c.* from audit.change c
            where c.institution = kernel.institution() and c.xid = (select e.xid
              from audit.entry e where e.institution = kernel.institution() and e.number = ?)
            order by c.id limit ?\
            """)
        .param(number)
        .param(CHANGES)
        .query((row, n) -> change(row))
        .list();
  }

  private RowChange change(ResultSet row) throws SQLException {
    return new RowChange(
        Columns.instant(row, "at"),
        row.getString("relation"),
        row.getString("operation"),
        row.getString("operator"),
        fields(values(row.getString("before")), values(row.getString("after"))));
  }

  private Map<String, String> values(@Nullable String object) {
    var values = new TreeMap<String, String>();
    if (object != null) {
      json.readTree(object).forEachEntry((name, value) -> put(values, name, value));
    }
    return values;
  }

  private static void put(Map<String, String> values, String name, JsonNode value) {
    if (!value.isNull()) {
      values.put(name, value.isString() ? value.asString() : value.toString());
    }
  }

  private static Map<String, RowChange.Values> fields(
      Map<String, String> before, Map<String, String> after) {
    var names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    var fields = new TreeMap<String, RowChange.Values>();
    for (var name : names) {
      if (!Objects.equals(before.get(name), after.get(name))) {
        fields.put(name, new RowChange.Values(before.get(name), after.get(name)));
      }
    }
    return fields;
  }
}
