package org.xinqiao.crypto;

/** Outcome of comparing a password with a stored hash. */
public sealed interface PasswordCheck {
  /** It is the password. */
  record Match() implements PasswordCheck {}

  /** It is another password. */
  record Mismatch() implements PasswordCheck {}

  /** The stored text is no hash this engine can read; nobody gets in with it. */
  record Unreadable() implements PasswordCheck {}
}
