package org.xinqiao.postgres;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL server of the platform's own: started from bundled binaries on 127.0.0.1, durable,
 * with passwords nobody chose. Its data outlive it; {@link #start} on the same directory continues,
 * after a crash with the server's own recovery.
 *
 * <p>Thread-safe. The caller closes it, also from a shutdown hook. If the platform is killed the
 * kernel stops the server where {@code setpriv} exists; elsewhere the next start does.
 */
public final class EmbeddedPostgres implements Database {

  private final ServerFolder folder;
  private final Secrets secrets;
  private final Postmaster postmaster;
  private final Duration stopLimit;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedPostgres(
      ServerFolder folder, Secrets secrets, Postmaster postmaster, Duration stopLimit) {
    this.folder = folder;
    this.secrets = secrets;
    this.postmaster = postmaster;
    this.stopLimit = stopLimit;
  }

  /**
   * Starts the server and returns when it accepts connections and has passed the checks. The first
   * start unpacks the binaries and creates the cluster.
   *
   * @throws DatabaseRefusedException when the directory is in use, the server does not start, or a
   *     check fails; no server runs then
   */
  public static EmbeddedPostgres start(PostgresSettings settings) {
    ServerFolder folder = ServerFolder.open(settings.directory());
    try {
      Binaries binaries = Binaries.unpack(settings.binaries());
      OsAccount account = OsAccount.choose(folder, binaries);
      Secrets secrets = Secrets.of(folder);
      OldServer.stop(folder.cluster(), settings.startLimit());
      Initialization.ensure(folder, binaries, account, secrets);
      Postmaster postmaster = new Launch(folder, binaries, account, settings).start();
      verify(postmaster, secrets, settings.startLimit());
      return new EmbeddedPostgres(folder, secrets, postmaster, settings.startLimit());
    } catch (RuntimeException | Error e) {
      folder.close();
      throw e;
    }
  }

  private static void verify(Postmaster postmaster, Secrets secrets, Duration limit) {
    try {
      String url = postmaster.address().jdbcUrl(Initialization.DATABASE);
      Checks.verify(url, secrets.owner(), secrets.application());
    } catch (RuntimeException | Error e) {
      postmaster.stop(limit);
      throw e;
    }
  }

  /** Where the server listens: 127.0.0.1 and a port that stays the same while it is free. */
  public ServerAddress address() {
    return postmaster.address();
  }

  @Override
  public String ownerUrl() {
    return address().jdbcUrl(Initialization.DATABASE);
  }

  @Override
  public String applicationUrl() {
    return ownerUrl();
  }

  @Override
  public Credentials owner() {
    return secrets.owner();
  }

  @Override
  public Credentials application() {
    return secrets.application();
  }

  /**
   * The superuser, for backup, restore drills and tests of tampering. The serving platform must not
   * hold a connection of this role: nothing in the database stops it.
   */
  public Credentials administrator() {
    return secrets.administrator();
  }

  /** JDBC address of the maintenance database, which only the administrator may enter. */
  public String administratorUrl() {
    return address().jdbcUrl("postgres");
  }

  /** Process id of the server's first process. */
  public long postmasterPid() {
    return postmaster.process().pid();
  }

  /** Whether the server's first process still runs. */
  public boolean isAlive() {
    return postmaster.process().isAlive();
  }

  /**
   * A fresh database on this server, copied from another one (of this server, with nobody
   * connected), with the same owner and application role. An existing database of that name is
   * replaced. For tests: migrate one database once, then copy it for each test.
   *
   * @param name lower case letters, digits and underscores, at most 63
   * @param template usually {@code xinqiao} or the name of another copy
   */
  public DatabaseClone createDatabase(String name, String template) {
    return DatabaseClone.create(this, name, template);
  }

  /** Fast shutdown: rolls open transactions back, writes a checkpoint, waits for the end. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        postmaster.stop(stopLimit);
      } finally {
        folder.close();
      }
    }
  }

  /**
   * DANGEROUS, for crash tests only: SIGKILL to the server and all its processes. Open transactions
   * are lost, acknowledged ones must survive. The object is closed afterwards.
   */
  public void kill() {
    if (closed.compareAndSet(false, true)) {
      try {
        postmaster.kill(stopLimit);
      } finally {
        folder.close();
      }
    }
  }
}
