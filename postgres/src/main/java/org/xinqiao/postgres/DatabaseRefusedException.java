package org.xinqiao.postgres;

import org.jspecify.annotations.Nullable;

/** The database cannot be used safely, so the platform must not start on it. */
public final class DatabaseRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why a database was refused. */
  public enum Reason {
    /** Another process of the platform already runs this directory. */
    DIRECTORY_IN_USE,
    /** An earlier server on this directory still runs and could not be stopped. */
    OLD_SERVER_RUNNING,
    /** A setting on which durability rests is off. */
    UNSAFE_SETTING,
    /** A role may do more than it must. */
    ROLE_TOO_POWERFUL,
    /** A role may do less than it must. */
    ROLE_TOO_WEAK,
    /** The server is older than version 15. */
    VERSION_TOO_OLD,
    /** A required environment variable is not set. */
    SETTING_MISSING,
    /** There is a cluster but no passwords for it. */
    SECRETS_MISSING,
    /** No binaries for this operating system or processor. */
    MACHINE_UNSUPPORTED,
    /** Running as root and no way to run the server as somebody else. */
    NO_OS_ACCOUNT,
    /** The server ended, or was not ready within its limit. */
    START_FAILED,
    /** The server did not answer, or refused the login. */
    CONNECTION_FAILED,
    /** A file could not be read or written. */
    FILE_FAILED
  }

  private final Reason reason;
  private final String chinese;
  private final String english;

  DatabaseRefusedException(Reason reason, String chinese, String english) {
    this(reason, chinese, english, null);
  }

  DatabaseRefusedException(
      Reason reason, String chinese, String english, @Nullable Throwable cause) {
    super(chinese + " | " + english, cause);
    this.reason = reason;
    this.chinese = chinese;
    this.english = english;
  }

  /** The kind of refusal, for programs. */
  public Reason reason() {
    return reason;
  }

  /** The refusal as a Chinese sentence. */
  public String chinese() {
    return chinese;
  }

  /** The refusal as an English sentence. */
  public String english() {
    return english;
  }
}
