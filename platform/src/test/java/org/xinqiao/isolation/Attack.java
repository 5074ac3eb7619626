package org.xinqiao.isolation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tries to get at the rows of others in one table, on a connection whose actor has no rows at all.
 * Every try is rolled back to where it began.
 */
final class Attack {
  private static final String REFUSED = "42501";

  private final Connection connection;
  private final IsolatedTable table;
  private final List<String> successes = new ArrayList<>();

  private Attack(Connection connection, IsolatedTable table) {
    this.connection = connection;
    this.table = table;
  }

  /** What another institution can do to the rows of {@code victim}; empty when nothing. */
  static List<String> ofAnotherInstitution(Connection connection, IsolatedTable table, UUID victim)
      throws SQLException {
    var attack = new Attack(connection, table);
    if (!Reasons.isReadable(table, false)) {
      attack.read();
    }
    attack.change();
    if (!Reasons.isWritable(table)) {
      attack.insert(victim);
    }
    return attack.successes;
  }

  /** What a connection without a unit of work can do; empty when nothing. */
  static List<String> withoutUnitOfWork(Connection connection, IsolatedTable table, UUID victim)
      throws SQLException {
    var attack = new Attack(connection, table);
    if (!Reasons.isReadable(table, true)) {
      attack.read();
    }
    attack.change();
    if (!Reasons.isWritable(table)) {
      attack.insert(victim);
    }
    return attack.successes;
  }

  private void read() throws SQLException {
    attempt(
        "select count(*)",
        statement -> {
          try (var rows = statement.executeQuery("select count(*) from " + table.name())) {
            rows.next();
            return rows.getInt(1);
          }
        });
  }

  private void change() throws SQLException {
    var column = '"' + table.columns().getFirst() + '"';
    var update = "update " + table.name() + " set " + column + " = " + column;
    attempt("update", statement -> statement.executeUpdate(update));
    attempt("delete", statement -> statement.executeUpdate("delete from " + table.name()));
  }

  /** Row level security speaks before any other constraint, so the row need not be complete. */
  private void insert(UUID victim) throws SQLException {
    var columns = String.join(", ", table.parties());
    var values =
        table.parties().stream().map(_ -> "'" + victim + "'").collect(Collectors.joining(", "));
    var insert = "insert into " + table.name() + " (" + columns + ") values (" + values + ")";
    attempt("insert", statement -> statement.executeUpdate(insert));
  }

  private void attempt(String what, Try attempt) throws SQLException {
    var before = connection.setSavepoint();
    try (var statement = connection.createStatement()) {
      var rows = attempt.run(statement);
      if (rows > 0) {
        successes.add(what + " reached " + rows + " row(s) of others in " + table);
      }
    } catch (SQLException e) {
      if (!REFUSED.equals(e.getSQLState())) {
        successes.add(what + " on " + table + " was not stopped as foreign: " + e.getMessage());
      }
    } finally {
      connection.rollback(before);
    }
  }

  /** One statement; answers with the number of rows it reached. */
  private interface Try {
    int run(Statement statement) throws SQLException;
  }
}
