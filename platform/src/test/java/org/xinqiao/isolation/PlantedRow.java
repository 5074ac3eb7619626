package org.xinqiao.isolation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Puts a row of an institution into any table, whatever its constraints say, for a transaction that
 * is rolled back. So every table is attacked, also one that no test fills.
 */
final class PlantedRow {
  private PlantedRow() {}

  /**
   * Needs a superuser's connection.
   *
   * @param person whose row it is, where rows are one person's alone
   */
  static void plant(Connection superuser, IsolatedTable table, UUID institution, UUID person)
      throws SQLException {
    var database = JdbcClient.create(new SingleConnectionDataSource(superuser, true));
    database.sql("set local session_replication_role = replica").update();
    dropChecks(database, table);
    var values = new LinkedHashMap<String, String>();
    database
        .sql(
            """
            select attname, format_type(coalesce(nullif(typbasetype, 0), atttypid), null) as type
            from pg_attribute join pg_type t on t.oid = atttypid
            where attrelid = ?::regclass and attnum > 0 and not attisdropped
              and attidentity = '' and attgenerated = '' and attnotnull
            """)
        .param(table.name())
        .query(row -> {
          values.put(row.getString("attname"), anyOf(row.getString("type")));
        });
    for (var whose : List.of("reader", "account")) {
      values.computeIfPresent(whose, (name, any) -> "'" + person + "'");
    }
    table.parties().forEach(party -> values.put(party, "'" + institution + "'"));
    var names = values.keySet().stream().map(name -> '"' + name + '"');
    database
        .sql(
            "insert into %s (%s) values (%s)"
                .formatted(
                    table,
                    names.collect(Collectors.joining(", ")),
                    String.join(", ", values.values())))
        .update();
  }

  private static void dropChecks(JdbcClient database, IsolatedTable table) {
    database
        .sql(
            """
            select format('%s drop constraint %I', case conrelid when 0
                then 'domain ' || contypid::regtype else 'table ' || conrelid::regclass end, conname)
            from pg_constraint where contype = 'c' and (conrelid = :table::regclass
              or contypid in (select atttypid from pg_attribute where attrelid = :table::regclass))
            """)
        .param("table", table.name())
        .query(String.class)
        .list()
        .forEach(check -> database.sql("alter " + check).update());
  }

  /** Some value of the type, as SQL; no two the same where a key may want it. */
  private static String anyOf(String type) {
    return switch (type) {
      case "uuid" -> "gen_random_uuid()";
      case "timestamp with time zone", "date" -> "now()";
      case "boolean" -> "false";
      case "bigint", "integer", "numeric", "double precision" -> "(-1e9 * random())::int";
      case "smallint" -> "-1";
      case "text", "character varying", "character" -> "gen_random_uuid()::text";
      case "jsonb", "json" -> "'{}'";
      case "bytea" -> "'\\x00'";
      case "xid8" -> "'1'::xid8";
      case "interval" -> "'1 day'";
      default -> {
        if (type.endsWith("[]")) {
          yield "'{}'";
        }
        throw new AssertionError("Name a value of type " + type + " in PlantedRow.anyOf");
      }
    };
  }
}
