package org.xinqiao.kernel;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work as an actor in one transaction. Row level security and the change triggers read the
 * actor from the transaction's settings, see {@link ActorTransactions}.
 */
@Component
public class UnitOfWork {
  private final PlatformTransactionManager transactions;
  private final DataSource database;

  UnitOfWork(PlatformTransactionManager transactions, DataSource database) {
    this.transactions = transactions;
    this.database = database;
  }

  /** Runs {@code work} as {@code actor} in a transaction of its own. */
  public <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
    return actor.call(() -> inOwnTransaction(work));
  }

  /** Runs {@code work} as the current actor in a transaction that outlives the caller's. */
  public <T extends @Nullable Object> T apart(Supplier<T> work) {
    return inOwnTransaction(work);
  }

  /**
   * Runs {@code work} inside another institution's rows, in the running transaction, so that what
   * crosses between two institutions is written on both sides or on neither.
   */
  public <T extends @Nullable Object> T across(InstitutionId other, Supplier<T> work) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "Crossing to another institution needs a running transaction");
    }
    var here = Actor.current();
    announce(here.within(other));
    try {
      return here.within(other).call(work::get);
    } finally {
      announce(here);
    }
  }

  private <T extends @Nullable Object> T inOwnTransaction(Supplier<T> work) {
    var template = new TransactionTemplate(transactions);
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return template.execute(status -> work.get());
  }

  private void announce(Actor actor) {
    var connection = DataSourceUtils.getConnection(database);
    try {
      ActorTransactions.announce(connection, actor);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }
}
