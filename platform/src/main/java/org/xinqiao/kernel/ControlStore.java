package org.xinqiao.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of the control registry; results belong to the platform, not to one institution. */
@Repository
class ControlStore {
  private static final TypeReference<List<Control.Evidence>> EVIDENCE = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ControlStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Transactional
  void keep(Control.Result result) {
    jdbc.sql(
            "insert into kernel.control_result values (?, ?, ?, ?::jsonb)"
                + " on conflict do nothing")
        .param(result.id())
        .param(Columns.at(result.checkedAt()))
        .param(result.state().name())
        .param(json.writeValueAsString(result.evidence()))
        .update();
  }

  @Transactional(readOnly = true)
  List<Control.Result> latest() {
    return jdbc.sql(
            "select distinct on (control) * from kernel.control_result"
                + " order by control, checked_at desc")
        .query((row, n) -> result(row))
        .list();
  }

  private Control.Result result(ResultSet row) throws SQLException {
    return new Control.Result(
        row.getString("control"),
        Control.State.valueOf(row.getString("state")),
        Columns.instant(row, "checked_at"),
        json.readValue(row.getString("evidence"), EVIDENCE));
  }
}
