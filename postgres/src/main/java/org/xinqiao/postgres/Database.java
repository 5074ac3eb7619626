package org.xinqiao.postgres;

import java.util.Map;

/**
 * One PostgreSQL database that was found safe to keep evidence in. Whatever stands behind it,
 * {@code fsync}, {@code synchronous_commit}, {@code full_page_writes} and {@code data_checksums}
 * were on when it was opened, and the application role can neither bypass row level security nor
 * act as the owner.
 */
public sealed interface Database extends AutoCloseable
    permits EmbeddedPostgres, ExternalPostgres, DatabaseClone {

  /** JDBC address for the owner; carries no user and no password. */
  String ownerUrl();

  /** JDBC address for the application role; carries no user and no password. */
  String applicationUrl();

  /** The role that owns schemas and tables. For migrations only. */
  Credentials owner();

  /** The role of the running platform: no ownership, row level security always applies. */
  Credentials application();

  /**
   * Ends what this object started (embedded server, cloned database); an external server keeps
   * running. Calling it again does nothing.
   */
  @Override
  void close();

  /**
   * The external server named by {@value ExternalSettings#URL} when that is set, else the embedded
   * one.
   *
   * @param environment variables, usually {@code System.getenv()}
   * @throws DatabaseRefusedException when the server cannot be reached or fails a check
   */
  static Database open(Map<String, String> environment, PostgresSettings embedded) {
    return ExternalSettings.fromEnvironment(environment)
        .<Database>map(ExternalPostgres::connect)
        .orElseGet(() -> EmbeddedPostgres.start(embedded));
  }
}
