package org.xinqiao.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.xinqiao.postgres.DatabaseRefusedException.Reason;

/**
 * Makes the cluster, its roles and its database before the first start. Everything happens in a
 * draft folder without any network; the final rename makes the cluster exist whole or not at all.
 */
final class Initialization {

  /** The platform's database. */
  static final String DATABASE = "xinqiao";

  private Initialization() {}

  static void ensure(ServerFolder folder, Binaries binaries, OsAccount account, Secrets secrets) {
    try {
      if (Files.exists(folder.cluster())) {
        account.own(folder.cluster());
        return;
      }
      Path draft = folder.home().resolve("pgdata.new");
      FileTrees.delete(draft);
      Files.createDirectory(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      account.own(draft);
      initdb(binaries, account, draft);
      createRoles(binaries, account, draft, secrets);
      Files.move(draft, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
      FileTrees.syncFolder(folder.home());
    } catch (IOException e) {
      throw Refusals.file(folder.home(), e);
    }
  }

  /**
   * Logins are refused until the launcher's own rules apply, so no password passes through a file
   * or a command line. The built-in locale sorts by code point and never changes with a system
   * library, which would silently break indexes; Chinese order is a query's {@code COLLATE}.
   */
  private static void initdb(Binaries binaries, OsAccount account, Path draft) throws IOException {
    Program.Result result =
        Program.run(
            account.command(
                List.of(
                    binaries.initdb().toString(),
                    "--pgdata=" + draft,
                    "--username=" + Secrets.ADMINISTRATOR,
                    "--auth=reject",
                    "--data-checksums",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions")),
            "");
    if (result.status() != 0) {
      throw failed("initdb", result.output());
    }
  }

  private static void createRoles(Binaries binaries, OsAccount account, Path draft, Secrets secrets)
      throws IOException {
    Program.Result result =
        Program.run(
            account.command(
                List.of(
                    binaries.postgres().toString(),
                    "--single",
                    "-D",
                    draft.toString(),
                    "postgres")),
            statements(secrets));
    // In single user mode a failed statement does not change the exit status.
    if (result.status() != 0 || result.output().matches("(?s).*(ERROR|FATAL|PANIC):.*")) {
      throw failed("postgres --single", result.output());
    }
  }

  private static String statements(Secrets secrets) {
    String plain = " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD ";
    return String.join(
        "\n",
        "ALTER ROLE "
            + secrets.administrator().user()
            + " PASSWORD "
            + quoted(secrets.administrator()),
        "CREATE ROLE " + secrets.owner().user() + plain + quoted(secrets.owner()),
        "CREATE ROLE " + secrets.application().user() + plain + quoted(secrets.application()),
        "CREATE DATABASE " + DATABASE + " OWNER " + secrets.owner().user(),
        "REVOKE ALL ON DATABASE " + DATABASE + ", postgres, template1 FROM PUBLIC",
        "GRANT CONNECT ON DATABASE " + DATABASE + " TO " + secrets.application().user(),
        "CHECKPOINT",
        "");
  }

  private static String quoted(Credentials credentials) {
    return "'" + credentials.password() + "'";
  }

  private static DatabaseRefusedException failed(String program, String output) {
    return new DatabaseRefusedException(
        Reason.START_FAILED,
        "数据库初始化失败(" + program + "):" + output.strip(),
        "initialisation failed in " + program + ": " + output.strip());
  }
}
