package org.xinqiao.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xinqiao.verifier.Main;

/** Has the verifier check what was downloaded, with the log's public key and nothing else. */
final class OfflineProof {
  private final World world;

  OfflineProof(World world) {
    this.world = world;
  }

  /** The bundle is proved; a bundle with one changed byte is refuted. */
  Journal.Done<Path> verify(byte[] bundle) throws IOException {
    var key = new String(world.stranger().get("/ledger/vkey").ok().bytes(), StandardCharsets.UTF_8);
    var folder = Files.createTempDirectory("xinqiao-proof");
    var file = Files.write(folder.resolve("passport.zip"), bundle);
    var said = run(file, key.strip(), 0);
    var forged = bundle.clone();
    forged[forged.length / 2] ^= 1;
    run(Files.write(folder.resolve("forged.zip"), forged), key.strip(), 1, 2);
    return new Journal.Done<>(file, said.lines().toList().getLast());
  }

  private static String run(Path file, String key, int... expected) {
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    var code = new Main(out, out).run("verify", file.toString(), "--key", key);
    var text = said.toString(StandardCharsets.UTF_8);
    for (var one : expected) {
      if (code == one) {
        return text;
      }
    }
    throw new IllegalStateException("The verifier said " + code + ": " + text);
  }
}
