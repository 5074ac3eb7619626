package org.xinqiao.kernel;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.postgres.Credentials;
import org.xinqiao.postgres.Database;
import org.xinqiao.postgres.PostgresSettings;

/**
 * Opens the database and brings every chapter's schema up to date as the owner; the platform itself
 * then works as a role that owns nothing and that row level security always binds.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  @Bean
  DataDirectory dataDirectory(@Value("${xinqiao.data}") Path directory) {
    return DataDirectory.open(directory);
  }

  @Bean(destroyMethod = "close")
  Database database(
      DataDirectory data, @Value("${xinqiao.postgres-binaries:}") String sharedBinaries) {
    var settings = PostgresSettings.of(data.part("postgres"));
    if (!sharedBinaries.isEmpty()) {
      settings =
          new PostgresSettings(
              settings.directory(), Path.of(sharedBinaries), Map.of(), settings.startLimit());
    }
    return Database.open(System.getenv(), settings);
  }

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(Database database, @Value("${xinqiao.pool:24}") int connections) {
    migrate(database);
    var pool = pool(database.applicationUrl(), database.application());
    pool.setMaximumPoolSize(connections);
    pool.setPoolName("xinqiao");
    return new HikariDataSource(pool);
  }

  private static void migrate(Database database) {
    try (var owner = new HikariDataSource(pool(database.ownerUrl(), database.owner()))) {
      Chapters.IN_ORDER.stream()
          .filter(DatabaseConfiguration::hasMigrations)
          .forEach(chapter -> migrate(owner, chapter, database.application().user()));
    }
  }

  private static boolean hasMigrations(String chapter) {
    return DatabaseConfiguration.class.getResource("/db/migration/" + chapter) != null;
  }

  private static void migrate(DataSource owner, String chapter, String application) {
    Flyway.configure()
        .dataSource(owner)
        .schemas(chapter)
        .defaultSchema(chapter)
        .locations("classpath:db/migration/" + chapter)
        .placeholders(Map.of("application", application))
        .load()
        .migrate();
  }

  private static HikariConfig pool(String url, Credentials role) {
    var pool = new HikariConfig();
    pool.setJdbcUrl(url);
    pool.setUsername(role.user());
    pool.setPassword(role.password());
    pool.setMaximumPoolSize(2);
    return pool;
  }
}
