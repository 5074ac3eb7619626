package org.xinqiao.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Opens transactions that carry their actor. Without an actor nothing is announced, and row level
 * security shows no row at all.
 */
final class ActorTransactions extends JdbcTransactionManager {
  private static final long serialVersionUID = 1L;

  /** Warning PostgreSQL gives when a commit was not replicated as promised. */
  private static final String NOT_REPLICATED = "01000";

  private static final String ANNOUNCE =
      "select set_config('xinqiao.institution', ?, true), set_config('xinqiao.actor', ?, true),"
          + " set_config('xinqiao.purpose', ?, true)";

  ActorTransactions(DataSource database) {
    super(database);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    var actor = Actor.currentOrNull();
    if (actor == null) {
      return;
    }
    try {
      announce(holder().getConnection(), actor);
    } catch (RuntimeException e) {
      doCleanupAfterCompletion(transaction);
      throw new CannotCreateTransactionException("The actor could not be announced", e);
    }
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    var connection = holder().getConnection();
    super.doCommit(status);
    try {
      for (var warning = connection.getWarnings(); warning != null; ) {
        if (NOT_REPLICATED.equals(warning.getSQLState())) {
          throw new TransactionSystemException("The commit was not acknowledged: " + warning);
        }
        warning = warning.getNextWarning();
      }
    } catch (SQLException e) {
      throw new TransactionSystemException("The commit's warnings could not be read", e);
    }
  }

  private ConnectionHolder holder() {
    var holder = TransactionSynchronizationManager.getResource(obtainDataSource());
    if (holder instanceof ConnectionHolder found) {
      return found;
    }
    throw new IllegalStateException("No connection is bound to the transaction");
  }

  static void announce(Connection connection, Actor actor) {
    try (var statement = connection.prepareStatement(ANNOUNCE)) {
      statement.setString(1, actor.institution().toString());
      statement.setString(2, actor.reference());
      statement.setString(3, actor.purpose());
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("The actor could not be announced to the database", e);
    }
  }
}
