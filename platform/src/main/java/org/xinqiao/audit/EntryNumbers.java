package org.xinqiao.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers for entries, fetched from the database by the block: the number stands inside the leaf,
 * and asking for each one would double the round trips of an append.
 */
@Component
class EntryNumbers {
  /** Also the increment of the sequence. */
  private static final int BLOCK = 4096;

  private final JdbcClient jdbc;
  private long next;
  private long end;

  EntryNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  synchronized long next() {
    if (next == end) {
      next = jdbc.sql("select nextval('audit.entry_number')").query(Long.class).single();
      end = next + BLOCK;
    }
    return next++;
  }
}
