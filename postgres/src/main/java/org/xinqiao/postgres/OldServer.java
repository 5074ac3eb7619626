package org.xinqiao.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.xinqiao.postgres.DatabaseRefusedException.Reason;

/**
 * Deals with what a killed platform left behind: a server that still runs, or a {@code
 * postmaster.pid} whose number now belongs to a stranger. Called with the folder's lock held, so no
 * living platform owns what is found.
 */
final class OldServer {

  private enum Identity {
    /** The server of this cluster. */
    OURS,
    /** Certainly not the server of this cluster. */
    STRANGER,
    /** The system does not let us see. */
    UNKNOWN
  }

  private OldServer() {}

  static void stop(Path cluster, Duration limit) {
    try {
      Optional<PostmasterFile> file = PostmasterFile.read(cluster);
      Optional<ProcessHandle> process =
          file.flatMap(f -> ProcessHandle.of(f.pid())).filter(ProcessHandle::isAlive);
      if (process.isEmpty()) {
        return; // PostgreSQL itself removes the file of a dead server
      }
      switch (identify(process.get(), cluster)) {
        case OURS -> stop(process.get(), cluster, limit);
        // After a reboot low numbers come back soon. PostgreSQL would refuse to start; its shared
        // memory check still guards the cluster when the file is gone.
        case STRANGER -> Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        case UNKNOWN -> {} // PostgreSQL decides, and refuses rather than risk two servers
      }
    } catch (IOException e) {
      throw Refusals.file(cluster, e);
    }
  }

  /** A server's working folder is its cluster: true of no other process with that number. */
  private static Identity identify(ProcessHandle process, Path cluster) {
    if (!Liveness.runs(process)) {
      return Identity.STRANGER; // a zombie, which PostgreSQL would take for a living server
    }
    Path system = Path.of("/proc", Long.toString(process.pid()));
    try {
      Path folder = Files.readSymbolicLink(system.resolve("cwd"));
      Path program = Files.readSymbolicLink(system.resolve("exe"));
      boolean ours =
          folder.equals(cluster) && program.getFileName().toString().startsWith("postgres");
      return ours ? Identity.OURS : Identity.STRANGER;
    } catch (IOException e) {
      return Identity.UNKNOWN;
    }
  }

  private static void stop(ProcessHandle process, Path cluster, Duration limit) throws IOException {
    Program.signal("INT", process.pid());
    if (Liveness.ended(process, limit)) {
      return;
    }
    Program.signal("QUIT", process.pid());
    if (!Liveness.ended(process, limit)) {
      throw new DatabaseRefusedException(
          Reason.OLD_SERVER_RUNNING,
          "目录 " + cluster + " 的旧数据库进程 " + process.pid() + " 无法停止",
          "the old server " + process.pid() + " of " + cluster + " does not stop");
    }
  }
}
