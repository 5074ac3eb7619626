package org.xinqiao.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.xinqiao.postgres.DatabaseRefusedException.Reason;

/** One start of the server, repeated while the cause of a failure passes by itself. */
record Launch(
    ServerFolder folder, Binaries binaries, OsAccount account, PostgresSettings settings) {

  /**
   * Durability is deliberately not set here: parameters on the command line win over every file,
   * and would hide that somebody switched it off. The checks after the start refuse instead. Failed
   * statements and row values stay out of the log: they may hold personal data.
   */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "max_connections", "60",
          "shared_buffers", "128MB",
          "timezone", "UTC",
          "log_timezone", "UTC",
          "log_error_verbosity", "terse",
          "log_min_error_statement", "panic");

  private static final String LOGIN_RULES =
      """
      # Written at every start; changes are lost.
      host all all 127.0.0.1/32 scram-sha-256
      host replication all 127.0.0.1/32 scram-sha-256
      """;

  private static final Duration PAUSE = Duration.ofMillis(50);

  Postmaster start() {
    try {
      writeLoginRules();
      Deadline deadline = Deadline.after(settings.startLimit());
      while (true) {
        int port = Port.choose(folder.port());
        ServerLog log = ServerLog.mark(folder.log());
        Process process = Postmaster.spawn(command(port), folder.log());
        switch (Postmaster.await(process, folder.cluster(), deadline)) {
          case READY -> {
            Files.writeString(folder.port(), port + "\n");
            return new Postmaster(process.toHandle(), new ServerAddress("127.0.0.1", port));
          }
          case ENDED -> pauseOrRefuse(log.tail(), deadline);
          case LATE -> {
            Postmaster.stop(process.toHandle(), settings.startLimit());
            throw late(log.tail());
          }
        }
      }
    } catch (IOException e) {
      throw Refusals.file(folder.home(), e);
    }
  }

  /**
   * A rival may take the port after it was found free; backends of a killed server need a moment.
   */
  private void pauseOrRefuse(String log, Deadline deadline) {
    boolean passes = log.contains("Address already in use") || log.contains("shared memory block");
    if (!passes || deadline.passed()) {
      throw new DatabaseRefusedException(
          Reason.START_FAILED, "数据库启动失败:" + log, "the database did not start: " + log);
    }
    LockSupport.parkNanos(PAUSE.toNanos());
  }

  private DatabaseRefusedException late(String log) {
    long seconds = settings.startLimit().toSeconds();
    return new DatabaseRefusedException(
        Reason.START_FAILED,
        "数据库在 " + seconds + " 秒内未就绪:" + log,
        "the database was not ready within " + seconds + " s: " + log);
  }

  List<String> command(int port) {
    Map<String, String> parameters = new TreeMap<>(DEFAULTS);
    parameters.putAll(settings.parameters());
    parameters.put("listen_addresses", "127.0.0.1");
    parameters.put("port", Integer.toString(port));
    // No socket: its path may have 107 bytes only, and its rules would differ from the network's.
    parameters.put("unix_socket_directories", "");
    parameters.put("hba_file", folder.loginRules().toString());
    List<String> words = new ArrayList<>();
    words.add(binaries.postgres().toString());
    words.add("-D");
    words.add(folder.cluster().toString());
    parameters.forEach((name, value) -> {
      words.add("-c");
      words.add(name + "=" + value);
    });
    return account.command(words);
  }

  private void writeLoginRules() throws IOException {
    Path draft = folder.home().resolve("pg_hba.conf.new");
    Files.writeString(draft, LOGIN_RULES);
    // The server's account must read what only the platform may write.
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
    Files.move(
        draft,
        folder.loginRules(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
