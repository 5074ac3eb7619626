package org.xinqiao.postgres;

/** Where a server listens, for example {@code 127.0.0.1:24831}. */
public record ServerAddress(String host, int port) {

  /** Refuses ports outside 1 to 65535. */
  public ServerAddress {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("port must be 1 to 65535, was " + port);
    }
  }

  /** JDBC address of a database on this server. */
  String jdbcUrl(String database) {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
