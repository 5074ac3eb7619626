package org.xinqiao.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.xinqiao.ledger.EntryBundle;
import org.xinqiao.ledger.LogAudit;
import org.xinqiao.ledger.PassportBundle;

/** Finds out what the user wants verified: by address, by being a folder, by the first bytes. */
final class Subjects {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] PROOF = "c2sp.org/tlog-proof@".getBytes(UTF_8);

  private Subjects() {}

  static Subject find(Options options, LogAudit.Progress progress) throws UnusableException {
    String name = options.subject();
    if (name.startsWith("http://") || name.startsWith("https://")) {
      return new LogSubject(LogSite.at(name), progress);
    }
    Path path = Options.path(name);
    if (Files.isDirectory(path)) {
      LogFolder folder = new LogFolder(path);
      if (folder.read("checkpoint").isEmpty()) {
        throw new UnusableException("文件夹中没有账本：" + name, "No log in folder: " + name);
      }
      return new LogSubject(folder, progress);
    }
    return file(name, read(path, PassportBundle.MAX_PACKED), options.entry());
  }

  private static Subject file(String name, byte[] bytes, Optional<Path> entry)
      throws UnusableException {
    if (startsWith(bytes, ZIP)) {
      return new BundleSubject(bytes);
    }
    if (!startsWith(bytes, PROOF)) {
      throw new UnusableException(
          "既不是证明也不是身份证文件袋：" + name, "Neither a proof nor a passport bundle: " + name);
    }
    if (entry.isEmpty()) {
      throw new UnusableException(
          "单独的证明需要用 --entry 指明条目文件。", "A lone proof needs its entry: --entry FILE.");
    }
    return new ProofSubject(bytes, read(entry.get(), EntryBundle.MAX_ENTRY));
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static byte[] read(Path path, long limit) throws UnusableException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes((int) limit + 1);
      if (bytes.length > limit) {
        throw new UnusableException("文件过大：" + path, "The file is too long: " + path);
      }
      return bytes;
    } catch (IOException e) {
      throw new UnusableException("文件不可读：" + path, "The file cannot be read: " + path);
    }
  }
}
