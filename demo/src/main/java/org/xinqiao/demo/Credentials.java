package org.xinqiao.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demonstration people's passwords, made at random at the first start and kept beside the data
 * with rights for their owner only, so that a second start finds its people again.
 */
final class Credentials {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<TreeMap<String, String>> MAP = new TypeReference<>() {};
  private static final String SIGNS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private final Path file;
  private final Map<String, String> passwords;
  private final SecureRandom random = new SecureRandom();

  private Credentials(Path file, Map<String, String> passwords) {
    this.file = file;
    this.passwords = passwords;
  }

  /** Those of this data directory; none at a first start. */
  static Credentials beside(Path data) {
    var file = fileBeside(data);
    try {
      var known =
          Files.exists(file)
              ? JSON.readValue(Files.readString(file), MAP)
              : new TreeMap<String, String>();
      return new Credentials(file, known);
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + file, e);
    }
  }

  /** Where those of this data directory are kept; the platform reads them for its role bar. */
  static Path fileBeside(Path data) {
    return data.resolveSibling(data.getFileName() + ".secrets").resolve("demo.json");
  }

  boolean isEmpty() {
    return passwords.isEmpty();
  }

  Map<String, String> all() {
    return Collections.unmodifiableMap(passwords);
  }

  String of(String account) {
    var password = passwords.get(account);
    if (password == null) {
      throw new IllegalStateException("No password is known for " + account);
    }
    return password;
  }

  /** A fresh password that meets the platform's rules. */
  String invent() {
    var text = new StringBuilder("Xq7-");
    for (var i = 0; i < 16; i++) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  void keep(String account, String password) {
    passwords.put(account, password);
    writeTo(file);
  }

  void writeTo(Path target) {
    var onlyOwner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try {
      var folder = target.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      var fresh = Files.createTempFile(folder, "credentials", ".new", onlyOwner);
      Files.writeString(fresh, JSON.writeValueAsString(passwords));
      Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Not writable: " + target, e);
    }
  }
}
