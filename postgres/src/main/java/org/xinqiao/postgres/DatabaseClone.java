package org.xinqiao.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A throw-away copy of a database on an embedded server. Closing it drops it. */
public final class DatabaseClone implements Database {

  private final EmbeddedPostgres server;
  private final String name;
  private final AtomicBoolean closed = new AtomicBoolean();

  private DatabaseClone(EmbeddedPostgres server, String name) {
    this.server = server;
    this.name = name;
  }

  static DatabaseClone create(EmbeddedPostgres server, String name, String template) {
    checkName(name);
    checkName(template);
    if (name.equals(Initialization.DATABASE)
        || name.equals(template)
        || List.of("postgres", "template0", "template1").contains(name)) {
      throw new IllegalArgumentException("must not be replaced: " + name);
    }
    // CREATE DATABASE copies no grants of the template, so they are set as for the first one.
    administer(
        server,
        "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)",
        "CREATE DATABASE " + name + " TEMPLATE " + template + " OWNER " + Secrets.OWNER,
        "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC",
        "GRANT CONNECT ON DATABASE " + name + " TO " + Secrets.APPLICATION);
    return new DatabaseClone(server, name);
  }

  /** Name of the database. */
  public String name() {
    return name;
  }

  @Override
  public String ownerUrl() {
    return server.address().jdbcUrl(name);
  }

  @Override
  public String applicationUrl() {
    return ownerUrl();
  }

  @Override
  public Credentials owner() {
    return server.owner();
  }

  @Override
  public Credentials application() {
    return server.application();
  }

  /** Drops the database and ends its connections; a stopped server is left alone. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true) && server.isAlive()) {
      administer(server, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }
  }

  private static void administer(EmbeddedPostgres server, String... commands) {
    try (Session session = Session.open(server.administratorUrl(), server.administrator())) {
      for (String command : commands) {
        session.execute(command);
      }
    } catch (SQLException e) {
      throw Refusals.connection(server.administratorUrl(), server.administrator().user(), e);
    }
  }

  /** Names go into commands unquoted. */
  private static void checkName(String name) {
    if (!name.matches("[a-z_][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException("not a database name: " + name);
    }
  }
}
