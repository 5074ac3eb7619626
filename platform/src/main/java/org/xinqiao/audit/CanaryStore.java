package org.xinqiao.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.kernel.InstitutionId;

/** SQL of the probes: changes that mean nothing, and what the log kept of them. */
@Repository
class CanaryStore {
  private final JdbcClient jdbc;

  CanaryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a trigger kept of one change. */
  record Change(
      String operation,
      @Nullable String operator,
      @Nullable String purpose,
      @Nullable String before,
      @Nullable String after) {}

  /** Creates, changes and deletes one row. */
  void createChangeDelete(UUID id) {
    jdbc.sql("insert into audit.canary values (kernel.institution(), ?, 'before')")
        .param(id)
        .update();
    jdbc.sql("update audit.canary set value = 'after' where id = ?").param(id).update();
    jdbc.sql("delete from audit.canary where id = ?").param(id).update();
  }

  void create(UUID id) {
    jdbc.sql("insert into audit.canary values (kernel.institution(), ?, 'here')")
        .param(id)
        .update();
  }

  int seen(UUID id) {
    return jdbc.sql("select count(*) from audit.canary where id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  int changed(UUID id) {
    return jdbc.sql("update audit.canary set value = 'theirs' where id = ?").param(id).update();
  }

  int deleted(UUID id) {
    return jdbc.sql("delete from audit.canary where id = ?").param(id).update();
  }

  void createFor(InstitutionId institution, UUID id) {
    jdbc.sql("insert into audit.canary values (?, ?, 'foreign')")
        .param(institution.value())
        .param(id)
        .update();
  }

  List<Change> changesOf(UUID id) {
    return jdbc.sql(
            """
            select operation, operator, purpose, before ->> 'value' as before,
              after ->> 'value' as after
            from audit.change
            where relation = 'audit.canary' and coalesce(after, before) ->> 'id' = ?
            order by id\
            """)
        .param(id.toString())
        .query((row, n) ->
            new Change(
                row.getString("operation"),
                row.getString("operator"),
                row.getString("purpose"),
                row.getString("before"),
                row.getString("after")))
        .list();
  }

  /** Whether this role may change or remove what the log already holds. */
  boolean mayRewriteTheLog() {
    return jdbc.sql(
            """
            select bool_or(has_table_privilege(current_user, 'audit.' || t, p))
            from unnest(array['entry', 'leaf', 'change']) t,
              unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) p\
            """)
        .query(Boolean.class)
        .single();
  }

  /** Places in the log that have no entry, or are missing before its end. */
  long gaps() {
    return jdbc.sql(
            "select (select size from audit.log) - count(*) from audit.leaf"
                + " where idx < (select size from audit.log)")
        .query(Long.class)
        .single();
  }
}
