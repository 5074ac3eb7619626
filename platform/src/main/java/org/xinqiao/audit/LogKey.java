package org.xinqiao.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.DataDirectory;
import org.xinqiao.kernel.Secrets;
import org.xinqiao.ledger.NoteSigner;
import org.xinqiao.ledger.SignedNote;

/**
 * The log's name and its Ed25519 key, made at the first start and kept beside the other secrets.
 * Losing the file ends the log: heads of two keys can't be told from a fork.
 */
@Component
class LogKey {
  private static final String FILE = "ledger.key";

  private final NoteSigner signer;

  LogKey(DataDirectory data) {
    var lines = readOrMake(data.secrets().resolve(FILE));
    this.signer = NoteSigner.ed25519(lines.get(0), Base64.getDecoder().decode(lines.get(1)));
  }

  /** Name of the log, first line of its checkpoints. */
  String origin() {
    return signer.verifierKey().name();
  }

  /** What verifiers need, as a C2SP vkey. */
  String verifierKey() {
    return signer.verifierKey().toString();
  }

  SignedNote sign(String text) {
    return signer.sign(text);
  }

  private static List<String> readOrMake(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The log's key can't be read: " + file, e);
    }
  }

  private static void make(Path file) throws IOException {
    var origin = "xinqiao.localhost/ledger/" + Secrets.readable(10);
    var seed = Base64.getEncoder().encodeToString(Secrets.bytes(32));
    var onlyOwner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(file, onlyOwner);
    Files.write(file, List.of(origin, seed), StandardOpenOption.SYNC);
  }
}
