package org.xinqiao.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinqiao.postgres.DatabaseRefusedException.Reason;

/** The three roles' passwords: 256 random bits each, in a file only its owner can read. */
record Secrets(Credentials administrator, Credentials owner, Credentials application) {

  static final String ADMINISTRATOR = "postgres";
  static final String OWNER = "xinqiao_owner";
  static final String APPLICATION = "xinqiao_app";

  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rw-------");

  /**
   * Reads the passwords, or makes them before the first start.
   *
   * @throws DatabaseRefusedException when a cluster exists whose passwords are gone
   */
  static Secrets of(ServerFolder folder) {
    Path file = folder.secrets();
    try {
      if (Files.exists(file)) {
        Files.setPosixFilePermissions(file, PRIVATE);
        return parse(file, Files.readString(file));
      }
      if (Files.exists(folder.cluster())) {
        throw missing(file, "file");
      }
      write(file);
      return parse(file, Files.readString(file));
    } catch (IOException e) {
      throw Refusals.file(file, e);
    }
  }

  private static Secrets parse(Path file, String text) throws IOException {
    Properties lines = new Properties();
    lines.load(new StringReader(text));
    return new Secrets(
        role(file, lines, ADMINISTRATOR), role(file, lines, OWNER), role(file, lines, APPLICATION));
  }

  private static Credentials role(Path file, Properties lines, String role) {
    @Nullable String password = lines.getProperty(role);
    if (password == null || password.isBlank()) {
      throw missing(file, role);
    }
    return new Credentials(role, password);
  }

  /** Written aside and renamed, so a crash leaves either no file or a whole one. */
  private static void write(Path file) throws IOException {
    Path draft = file.resolveSibling("secrets.new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, PosixFilePermissions.asFileAttribute(PRIVATE));
    String text =
        ADMINISTRATOR
            + "="
            + password()
            + "\n"
            + OWNER
            + "="
            + password()
            + "\n"
            + APPLICATION
            + "="
            + password()
            + "\n";
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    FileTrees.syncFolder(file.resolveSibling(".").normalize());
  }

  /** URL-safe Base64, so it needs no quoting in SQL or in the file. */
  private static String password() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static DatabaseRefusedException missing(Path file, String what) {
    return new DatabaseRefusedException(
        Reason.SECRETS_MISSING,
        "数据库已存在,但口令文件 " + file + " 缺失或不完整(" + what + ")",
        "the database exists but its password file " + file + " is missing or incomplete: " + what);
  }
}
