package org.xinqiao.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinqiao.ledger.Parsed;
import org.xinqiao.ledger.VerifierKey;

/**
 * The command line, read.
 *
 * @param subject a file, a folder or a web address
 * @param keys the keys the user trusts; empty if none were given
 * @param entry the entry's bytes that belong to a lone proof
 * @param json whether to answer in JSON
 */
record Options(String subject, List<VerifierKey> keys, Optional<Path> entry, boolean json) {
  private static final long MAX_KEY_FILE = 1 << 20;

  static Options parse(String... args) throws UnusableException {
    Deque<String> left = new ArrayDeque<>(List.of(args));
    if (!"verify".equals(left.pollFirst())) {
      throw new UnusableException("用法见下。", "See the usage below.");
    }
    List<VerifierKey> keys = new ArrayList<>();
    Optional<Path> entry = Optional.empty();
    boolean json = false;
    @Nullable String subject = null;
    while (!left.isEmpty()) {
      String word = left.removeFirst();
      switch (word) {
        case "--key" -> keys.add(key(value(word, left)));
        case "--key-file" -> keys.addAll(keyFile(path(value(word, left))));
        case "--entry" -> entry = Optional.of(path(value(word, left)));
        case "--json" -> json = true;
        default -> {
          if (word.startsWith("-") || subject != null) {
            throw new UnusableException("不认识的参数：" + word, "Unknown argument: " + word);
          }
          subject = word;
        }
      }
    }
    if (subject == null) {
      throw new UnusableException("没有指定要核验的对象。", "Nothing to verify was named.");
    }
    return new Options(subject, List.copyOf(keys), entry, json);
  }

  private static String value(String option, Deque<String> left) throws UnusableException {
    String value = left.pollFirst();
    if (value == null) {
      throw new UnusableException(option + " 缺少值。", option + " needs a value.");
    }
    return value;
  }

  static Path path(String text) throws UnusableException {
    try {
      return Path.of(text);
    } catch (java.nio.file.InvalidPathException e) {
      throw new UnusableException("不是文件路径：" + text, "Not a path: " + text);
    }
  }

  private static VerifierKey key(String text) throws UnusableException {
    return switch (VerifierKey.parse(text)) {
      case Parsed.Read<VerifierKey>(VerifierKey key) -> key;
      case Parsed.Malformed<VerifierKey>(String where, String why) ->
          throw new UnusableException(
              "公钥不可用（" + where + " " + why + "）：" + text,
              "The key cannot be used (" + where + " " + why + "): " + text);
    };
  }

  /** One vkey a line; empty lines and lines that begin with # are skipped. */
  private static List<VerifierKey> keyFile(Path file) throws UnusableException {
    List<VerifierKey> keys = new ArrayList<>();
    try {
      if (Files.size(file) > MAX_KEY_FILE) {
        throw new UnusableException("公钥文件过大：" + file, "The key file is too long: " + file);
      }
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          keys.add(key(line.strip()));
        }
      }
    } catch (IOException e) {
      throw new UnusableException("公钥文件不可读：" + file, "The key file cannot be read: " + file);
    }
    if (keys.isEmpty()) {
      throw new UnusableException("公钥文件为空：" + file, "The key file holds no key: " + file);
    }
    return keys;
  }
}
