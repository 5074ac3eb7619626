package org.xinqiao.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.xinqiao.postgres.DatabaseRefusedException.Reason;

/**
 * The home of one embedded server, held by a lock so that only one process runs it. The operating
 * system drops the lock when the process dies, however it dies.
 *
 * <p>Only {@code pgdata} belongs to the server's account. Passwords and login rules lie beside it,
 * where a hijacked server cannot change them.
 */
record ServerFolder(Path home, FileChannel lock) implements AutoCloseable {

  static ServerFolder open(Path directory) {
    try {
      // Others may pass through (the server's account must reach pgdata) but not look around.
      FileTrees.create(directory, PosixFilePermissions.fromString("rwx--x--x"));
      Path home = directory.toRealPath();
      return new ServerFolder(home, lock(home));
    } catch (IOException e) {
      throw Refusals.file(directory, e);
    }
  }

  private static FileChannel lock(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null; // held by this very process
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    if (lock == null) {
      throw new DatabaseRefusedException(
          Reason.DIRECTORY_IN_USE,
          "目录 " + home + " 已由另一个启动使用",
          "directory " + home + " is already in use by another start");
    }
    return channel;
  }

  Path cluster() {
    return home.resolve("pgdata");
  }

  Path secrets() {
    return home.resolve("secrets");
  }

  Path loginRules() {
    return home.resolve("pg_hba.conf");
  }

  Path port() {
    return home.resolve("port");
  }

  Path log() {
    return home.resolve("server.log");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw Refusals.file(home, e);
    }
  }
}
