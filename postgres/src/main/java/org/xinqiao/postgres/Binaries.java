package org.xinqiao.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The unpacked PostgreSQL programs. Each archive gets a folder named by version and SHA-256, so a
 * new release never overwrites the programs of a running server.
 */
record Binaries(Path home) {

  /** Version of the archives this module depends on; the digest keeps the name honest. */
  private static final String VERSION = "18.6";

  private static final Set<PosixFilePermission> FOLDER = permissions("rwxr-xr-x");

  Path postgres() {
    return home.resolve("bin/postgres");
  }

  Path initdb() {
    return home.resolve("bin/initdb");
  }

  /** Unpacks the archive for this machine unless that was done before. */
  static Binaries unpack(Path cache) {
    String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
    try {
      FileTrees.create(cache, FOLDER);
      Path root = cache.toRealPath();
      Path home = root.resolve("postgresql-" + VERSION + "-" + digest(archive).substring(0, 16));
      if (!Files.isDirectory(home)) {
        unpackInto(home, archive);
      }
      return new Binaries(home);
    } catch (IOException e) {
      throw Refusals.file(cache, e);
    }
  }

  /** Name of the archive for an operating system and processor. */
  static String archive(String system, String processor) {
    String arch = processor.toLowerCase(Locale.ROOT);
    if (system.equals("Linux") && (arch.equals("amd64") || arch.equals("x86_64"))) {
      return "postgres-linux-x86_64.txz";
    }
    if (system.equals("Linux") && (arch.equals("aarch64") || arch.equals("arm64"))) {
      return "postgres-linux-arm_64.txz";
    }
    throw new DatabaseRefusedException(
        DatabaseRefusedException.Reason.MACHINE_UNSUPPORTED,
        "没有适用于 "
            + system
            + " "
            + processor
            + " 的内置 PostgreSQL,请用 "
            + ExternalSettings.URL
            + " 指定外部服务器",
        "no embedded PostgreSQL for "
            + system
            + " "
            + processor
            + "; name an external server with "
            + ExternalSettings.URL);
  }

  /** The rename at the end makes the folder appear whole or not at all, also for rival starts. */
  private static void unpackInto(Path home, String archive) throws IOException {
    Path parent = home.resolveSibling(".");
    Path work = Files.createTempDirectory(parent.normalize(), ".unpack-");
    try {
      Files.setPosixFilePermissions(work, FOLDER);
      try (InputStream raw = open(archive)) {
        extract(raw, work);
      }
      Files.move(work, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(home)) {
        throw e;
      }
    } finally {
      FileTrees.delete(work);
    }
  }

  /** Unpacks a tar archive compressed with xz; nothing may land outside the folder. */
  static void extract(InputStream archive, Path folder) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpackEntry(folder, entry, tar);
      }
    }
  }

  private static void unpackEntry(Path work, TarArchiveEntry entry, InputStream content)
      throws IOException {
    Path target = work.resolve(entry.getName()).normalize();
    if (!target.startsWith(work)) {
      throw new IOException("entry leaves the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      FileTrees.create(target, FOLDER);
      return;
    }
    FileTrees.create(target.resolveSibling(".").normalize(), FOLDER);
    if (entry.isSymbolicLink()) {
      Path link = Path.of(entry.getLinkName());
      if (!target.resolveSibling(link).normalize().startsWith(work)) {
        throw new IOException("link leaves the archive: " + entry.getName());
      }
      Files.createSymbolicLink(target, link);
    } else if (entry.isFile()) {
      Files.copy(content, target);
      boolean program = (entry.getMode() & 0b001_000_000) != 0;
      Files.setPosixFilePermissions(target, permissions(program ? "rwxr-xr-x" : "rw-r--r--"));
    } else {
      throw new IOException("unexpected kind of entry: " + entry.getName());
    }
  }

  private static String digest(String archive) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  private static InputStream open(String archive) throws IOException {
    InputStream in = Binaries.class.getClassLoader().getResourceAsStream(archive);
    if (in == null) {
      throw new IOException(archive + " is not on the class path");
    }
    return in;
  }

  private static Set<PosixFilePermission> permissions(String text) {
    return PosixFilePermissions.fromString(text);
  }
}
