package org.xinqiao.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinqiao.postgres.DatabaseRefusedException.Reason;

/**
 * The operating system account the server runs as, and the command prefix that gets there.
 *
 * <p>PostgreSQL refuses to run as root. When the platform runs as root there are two ways, tried in
 * this order by running a harmless probe:
 *
 * <ol>
 *   <li>{@code setpriv} to the account that owns the cluster already, else {@code postgres}, else
 *       {@code nobody}: a real separation. It works only where that account can pass through every
 *       folder above, so never below {@code /root}.
 *   <li>{@code unshare --user}: the server sees itself as 65534 and has no capabilities, but files
 *       are still opened as root's. Weaker, and works below any folder that root owns.
 * </ol>
 *
 * <p>{@code setpriv --pdeathsig} asks the kernel to stop the server when the platform dies, even by
 * SIGKILL. {@code setsid} keeps a terminal's Ctrl-C away from the server: the platform stops it
 * after its own work is done.
 *
 * @param prefix command words to put before a server program
 * @param uid owner of the cluster's files
 * @param gid group of the cluster's files
 */
record OsAccount(List<String> prefix, int uid, int gid) {

  private static final String PROBE = "test \"$(id -u)\" != 0 && test -x \"$1\" && cd \"$2\"";

  static OsAccount choose(ServerFolder folder, Binaries binaries) {
    try {
      List<OsAccount> candidates = candidates(folder);
      for (OsAccount candidate : candidates) {
        if (candidate.reaches(folder, binaries)) {
          return candidate;
        }
      }
    } catch (IOException e) {
      throw Refusals.file(folder.home(), e);
    }
    throw new DatabaseRefusedException(
        Reason.NO_OS_ACCOUNT,
        "以 root 运行,但 postgres 或 nobody 用户无法进入 "
            + folder.home()
            + ",且 unshare --user 不可用;请换用普通用户或其他目录",
        "running as root, but neither postgres nor nobody can enter "
            + folder.home()
            + " and unshare --user does not work; use an ordinary user or another directory");
  }

  private static List<OsAccount> candidates(ServerFolder folder) throws IOException {
    int self = effectiveId("Uid:");
    int group = effectiveId("Gid:");
    List<String> session = tool("setsid").map(List::of).orElse(List.of());
    List<String> dieTogether =
        tool("setpriv").map(t -> List.of(t, "--pdeathsig", "INT", "--")).orElse(List.of());
    List<OsAccount> found = new ArrayList<>();
    if (self != 0) {
      found.add(new OsAccount(join(session, dieTogether), self, group));
      found.add(new OsAccount(List.of(), self, group));
      return found;
    }
    tool("setpriv").ifPresent(t -> separate(folder, join(session, List.of(t)), found));
    tool("unshare")
        .map(t -> join(session, List.of(t, "--user", "--")))
        .ifPresent(t -> {
          found.add(new OsAccount(join(t, dieTogether), self, group));
          found.add(new OsAccount(t, self, group));
        });
    return found;
  }

  private static void separate(ServerFolder folder, List<String> setpriv, List<OsAccount> found) {
    for (String[] account : accounts(folder)) {
      List<String> options =
          List.of(
              "--reuid=" + account[2],
              "--regid=" + account[3],
              "--clear-groups",
              "--inh-caps=-all",
              "--no-new-privs",
              "--pdeathsig=INT",
              "--");
      found.add(
          new OsAccount(
              join(setpriv, options), Integer.parseInt(account[2]), Integer.parseInt(account[3])));
    }
  }

  /** Lines of passwd: the cluster's present owner first, then the usual names. */
  private static List<String[]> accounts(ServerFolder folder) {
    try {
      String owner =
          Files.exists(folder.cluster()) ? "" + FileTrees.owner(folder.cluster()) : "none";
      List<String[]> all =
          Files.readAllLines(Path.of("/etc/passwd")).stream()
              .map(line -> line.split(":", -1))
              .filter(fields -> fields.length == 7 && !fields[2].equals("0"))
              .toList();
      return Stream.of(
              all.stream().filter(fields -> fields[2].equals(owner)),
              all.stream().filter(fields -> fields[0].equals("postgres")),
              all.stream().filter(fields -> fields[0].equals("nobody")))
          .flatMap(found -> found)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private boolean reaches(ServerFolder folder, Binaries binaries) throws IOException {
    List<String> probe =
        join(
            prefix,
            List.of(
                "/bin/sh",
                "-c",
                PROBE,
                "sh",
                binaries.postgres().toString(),
                folder.home().toString()));
    return Program.run(probe, "").status() == 0;
  }

  /** The command that runs a program as this account. */
  List<String> command(List<String> program) {
    return join(prefix, program);
  }

  /** Gives the cluster's files to this account if they belong to another one. */
  void own(Path path) throws IOException {
    if (FileTrees.owner(path) != uid) {
      FileTrees.giveTo(path, uid, gid);
    }
  }

  /** Effective user or group of this process: the second number of a line in its status. */
  static int effectiveId(String kind) throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith(kind))
        .map(line -> Integer.parseInt(line.split("\\s+", -1)[2]))
        .findFirst()
        .orElseThrow(() -> new IOException("/proc/self/status has no line " + kind));
  }

  private static Optional<String> tool(String name) {
    String path = System.getenv().getOrDefault("PATH", "") + ":/usr/bin:/bin:/usr/sbin:/sbin";
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  private static List<String> join(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
