package org.xinqiao.postgres;

/** A database on a server run by someone else, checked like our own. */
public final class ExternalPostgres implements Database {

  private final ExternalSettings settings;

  private ExternalPostgres(ExternalSettings settings) {
    this.settings = settings;
  }

  /**
   * Logs in with both roles and checks version, durability and powers.
   *
   * @throws DatabaseRefusedException when a login or a check fails
   */
  public static ExternalPostgres connect(ExternalSettings settings) {
    Checks.verify(settings.url(), settings.owner(), settings.application());
    return new ExternalPostgres(settings);
  }

  @Override
  public String ownerUrl() {
    return settings.url();
  }

  @Override
  public String applicationUrl() {
    return settings.url();
  }

  @Override
  public Credentials owner() {
    return settings.owner();
  }

  @Override
  public Credentials application() {
    return settings.application();
  }

  /** Nothing to end: the server is not ours. */
  @Override
  public void close() {}
}
