package org.xinqiao.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinqiao.Application;
import org.xinqiao.postgres.Database;

/** The whole platform in this process, on fresh data and without its jobs. */
final class StartedPlatform implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private StartedPlatform(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts it below {@code folder}; the binaries of the database are unpacked only once. */
  static StartedPlatform in(Path folder) {
    var context =
        new SpringApplicationBuilder(Application.class)
            .logStartupInfo(false)
            .run(
                "--xinqiao.data=" + folder.resolve("data"),
                "--xinqiao.postgres-binaries=" + folder.resolveSibling("postgres-binaries"),
                "--xinqiao.jobs=false",
                "--server.port=0",
                "--logging.level.root=error",
                "--logging.level.org.xinqiao=error");
    return new StartedPlatform(context);
  }

  /** A part of the platform by its public type. */
  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** Where it serves, for a browser. */
  String address() {
    return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  /** A connection of the owner of all tables, who is still bound by row level security. */
  Connection asOwner() throws SQLException {
    var database = part(Database.class);
    var owner = database.owner();
    return DriverManager.getConnection(database.ownerUrl(), owner.user(), owner.password());
  }

  @Override
  public void close() {
    context.close();
  }
}
