package org.xinqiao.isolation;

import java.sql.Connection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Walks every schema of one database through one connection. */
final class Walk {
  private final JdbcClient database;
  private final List<String> schemas;
  private final String application;

  /**
   * A walk through {@code schemas} alone.
   *
   * @param application the role the platform works as
   */
  Walk(Connection connection, List<String> schemas, String application) {
    this.database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    this.schemas = schemas;
    this.application = application;
  }

  /** The places that have the hole, listed or not. */
  List<String> places(Hole hole) {
    var asked = database.sql(hole.question()).param("schemas", schemas);
    return asked.param("application", application).query(String.class).list();
  }

  /** Every table with row level security. */
  List<IsolatedTable> isolated() {
    return database
        .sql(
            """
            select n.nspname || '.' || c.relname as name, array(
                select a.attname::text from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                  and a.attidentity = '' and a.attgenerated = ''
                order by has_column_privilege(:application, c.oid, a.attnum, 'update') desc, a.attnum
              ) as columns
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in (:schemas) and c.relkind in ('r', 'p') and c.relrowsecurity
            order by 1
            """)
        .param("schemas", schemas)
        .param("application", application)
        .query((row, _) ->
            new IsolatedTable(
                row.getString("name"), List.of((String[]) row.getArray("columns").getArray())))
        .list();
  }

  /** The schemas that exist already; later ones are migrated with their chapters. */
  static List<String> existing(Connection connection, List<String> schemas) {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true))
        .sql("select nspname from pg_namespace where nspname in (:schemas)")
        .param("schemas", schemas)
        .query(String.class)
        .list();
  }
}
