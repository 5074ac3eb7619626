package org.xinqiao.postgres;

/** A database role's name and password. The text form never shows the password. */
public record Credentials(String user, String password) {

  /** Refuses a blank name; the password may be any text. */
  public Credentials {
    if (user.isBlank()) {
      throw new IllegalArgumentException("user must not be blank");
    }
  }

  @Override
  public String toString() {
    return "Credentials[user=" + user + ", password=***]";
  }
}
