package org.xinqiao.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.xinqiao.postgres.DatabaseRefusedException.Reason;

/** Refusals that are raised in more than one place. */
final class Refusals {

  private Refusals() {}

  static DatabaseRefusedException file(Path path, IOException cause) {
    return new DatabaseRefusedException(
        Reason.FILE_FAILED,
        "无法读写 " + path + ":" + cause,
        "cannot read or write " + path + ": " + cause,
        cause);
  }

  static DatabaseRefusedException connection(String url, String user, SQLException cause) {
    return new DatabaseRefusedException(
        Reason.CONNECTION_FAILED,
        "角色 " + user + " 无法使用数据库 " + url + ":" + cause.getMessage(),
        "role " + user + " cannot use database " + url + ": " + cause.getMessage(),
        cause);
  }

  /** The caller's interrupt is kept for it to see. */
  static DatabaseRefusedException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new DatabaseRefusedException(
        Reason.START_FAILED, "等待数据库时被中断", "interrupted while waiting for the database", cause);
  }
}
