package org.xinqiao.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.stereotype.Component;
import org.xinqiao.crypto.KeyMaterial;
import org.xinqiao.crypto.Pseudonym;
import org.xinqiao.kernel.DataDirectory;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Secrets;

/**
 * Turns identity numbers into keyed pseudonyms, so that one person is recognised twice without the
 * number being kept. Two institutions can't compare theirs.
 */
@Component
class PersonPseudonyms {
  private static final String FILE = "person.key";

  private final KeyMaterial key;

  PersonPseudonyms(DataDirectory data) {
    this.key = readOrMake(data.secrets().resolve(FILE));
  }

  String of(InstitutionId institution, IdentityNumber number) {
    var value = number.digits().getBytes(StandardCharsets.US_ASCII);
    return Pseudonym.of(key, "account.person:" + institution, value);
  }

  private static KeyMaterial readOrMake(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return KeyMaterial.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The key of persons can't be read: " + file, e);
    }
  }

  private static void make(Path file) throws IOException {
    var onlyOwner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(file, onlyOwner);
    Files.write(file, Secrets.bytes(KeyMaterial.BYTES), StandardOpenOption.SYNC);
  }
}
