package org.xinqiao.postgres;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server run by someone else. Transport security belongs into the address ({@code
 * sslmode=verify-full}).
 *
 * @param url JDBC address ({@code jdbc:postgresql://…}) without user and password
 */
public record ExternalSettings(String url, Credentials owner, Credentials application) {

  /** Name of the environment variable with the JDBC address. */
  public static final String URL = "XINQIAO_DATABASE_URL";

  /** Refuses addresses that are not PostgreSQL's or that carry a password. */
  public ExternalSettings {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(URL + " must start with jdbc:postgresql:");
    }
    if (url.contains("password=")) {
      throw new IllegalArgumentException(URL + " must not carry a password");
    }
  }

  /**
   * Reads {@code XINQIAO_DATABASE_URL}, {@code XINQIAO_DATABASE_OWNER_USER}, {@code …_PASSWORD},
   * {@code XINQIAO_DATABASE_APP_USER} and {@code …_PASSWORD}.
   *
   * @return empty when no address is set
   * @throws DatabaseRefusedException when an address is set but a role is not
   */
  public static Optional<ExternalSettings> fromEnvironment(Map<String, String> environment) {
    @Nullable String url = environment.get(URL);
    if (url == null || url.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new ExternalSettings(url, role(environment, "OWNER"), role(environment, "APP")));
  }

  private static Credentials role(Map<String, String> environment, String role) {
    return new Credentials(
        required(environment, "XINQIAO_DATABASE_" + role + "_USER"),
        required(environment, "XINQIAO_DATABASE_" + role + "_PASSWORD"));
  }

  private static String required(Map<String, String> environment, String name) {
    @Nullable String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new DatabaseRefusedException(
          DatabaseRefusedException.Reason.SETTING_MISSING,
          "设置了 " + URL + " 时必须同时设置 " + name,
          name + " must be set when " + URL + " is set");
    }
    return value;
  }
}
