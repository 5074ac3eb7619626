package org.xinqiao.bench;

import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.postgres.Database;

/** A table that does nothing: one key, one value, no policy, no trigger. */
final class PlainRows {
  static final String TABLE = "bench.plain";

  /** Row header, key, and the length of the value, as PostgreSQL counts a row. */
  private static final int BESIDE_THE_VALUE = 24 + 8 + 4;

  private final AtomicLong key = new AtomicLong();
  private volatile byte[] value = new byte[300];

  private PlainRows() {}

  /** Makes the table as the owner and lets the application insert. */
  static PlainRows create(StartedPlatform platform) throws SQLException {
    var application = platform.part(Database.class).application().user();
    try (var owner = platform.asOwner();
        var statement = owner.createStatement()) {
      statement.execute("create schema bench");
      statement.execute("create table " + TABLE + " (id bigint primary key, body bytea not null)");
      statement.execute("grant usage on schema bench to " + application);
      statement.execute("grant select, insert on " + TABLE + " to " + application);
    }
    return new PlainRows();
  }

  /** Sets how many bytes a row has from now on. */
  void rowBytes(int bytes) {
    var fresh = new byte[Math.max(1, bytes - BESIDE_THE_VALUE)];
    new Random(1).nextBytes(fresh);
    value = fresh;
  }

  /** Inserts one row. */
  int insert(JdbcClient jdbc) {
    return jdbc.sql("insert into bench.plain (id, body) values (?, ?)")
        .param(key.incrementAndGet())
        .param(value)
        .update();
  }
}
