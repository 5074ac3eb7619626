package org.xinqiao.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinqiao.ledger.CanonicalJson;
import org.xinqiao.ledger.Json;

/** Exit codes and answers of the command line. */
class MainTest {
  private final LogFixture log = new LogFixture();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  private int run(String... args) {
    out.reset();
    err.reset();
    return new Main(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)).run(args);
  }

  private String said() {
    return out.toString(UTF_8);
  }

  private String file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }

  @Test
  void aBundleIsProvedWithTheTrustedKey() throws IOException {
    String bundle = file("passport.zip", log.bundle());
    assertThat(run("verify", bundle, "--key", log.key())).isZero();
    assertThat(said())
        .contains("✓ archive", "✓ identity", "✓ chain/1", "末尾截断", "The tail can be cut")
        .endsWith("结论：已证实 / PROVED" + System.lineSeparator())
        .doesNotContain("✗");
  }

  @Test
  void aBundleIsRefutedWithAnotherKey() throws IOException {
    String bundle = file("passport.zip", log.bundle());
    assertThat(run("verify", bundle, "--key", log.strangersKey())).isEqualTo(1);
    assertThat(said()).contains("✗ inclusion/0", "no trusted key signed", "REFUTED");
  }

  @Test
  void withoutAKeyNothingIsClaimed() throws IOException {
    String bundle = file("passport.zip", log.bundle());
    assertThat(run("verify", bundle)).isEqualTo(3);
    assertThat(said())
        .contains("没有可信公钥", "--key-file", log.key(), "cannot vouch for itself")
        .doesNotContain("PROVED", "✓");
    log.store(folder);
    assertThat(run("verify", folder.toString(), "--json")).isEqualTo(3);
    assertThat(said()).contains("\"outcome\":\"no-trusted-key\"", log.key());
  }

  @Test
  void aLoneProofNeedsItsEntry() throws IOException {
    String proof = file("0.tlog-proof", log.proof(0).bytes());
    String entry = file("0.json", log.mint());
    String other = file("1.json", "another".getBytes(UTF_8));
    assertThat(run("verify", proof, "--key", log.key())).isEqualTo(2);
    assertThat(said()).contains("--entry");
    assertThat(run("verify", proof, "--entry", entry, "--key", log.key())).isZero();
    assertThat(run("verify", "--entry", other, "--key", log.key(), proof)).isEqualTo(1);
    assertThat(run("verify", proof, "--entry", entry)).isEqualTo(3);
    String broken = file("b.tlog-proof", "c2sp.org/tlog-proof@v1\nindex\n\n".getBytes(UTF_8));
    assertThat(run("verify", broken, "--entry", entry, "--key", log.key())).isEqualTo(1);
  }

  @Test
  void aFolderIsAuditedWhole() throws IOException {
    log.store(folder);
    String keys = file("keys", ("# the log\n\n" + log.key() + "\n").getBytes(UTF_8));
    assertThat(run("verify", folder.toString(), "--key-file", keys)).isZero();
    assertThat(said()).contains("300 条条目", "All 300 entries and 3 tiles");
    Path tile = folder.resolve("tile/0/001.p/44");
    byte[] bytes = Files.readAllBytes(tile);
    bytes[40] ^= 1;
    Files.write(tile, bytes);
    assertThat(run("verify", folder.toString(), "--key-file", keys)).isEqualTo(1);
    assertThat(said()).contains("tile/0/001.p/44", "entry 257");
    Files.delete(tile);
    assertThat(run("verify", folder.toString(), "--key-file", keys)).isEqualTo(1);
    assertThat(said()).contains("is missing");
  }

  @Test
  void aSiteIsAuditedOverLoopback() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/ledger/",
        exchange -> {
          String path = exchange.getRequestURI().getPath().substring("/ledger/".length());
          byte[] body = log.objects.get(path);
          exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
          if (body != null) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.createContext("/busy/", exchange -> exchange.sendResponseHeaders(503, -1));
    server.start();
    try {
      String root = "http://127.0.0.1:" + server.getAddress().getPort();
      assertThat(run("verify", root + "/ledger", "--key", log.key())).isZero();
      assertThat(run("verify", root + "/ledger/")).isEqualTo(3);
      assertThat(said()).contains(log.key());
      assertThat(run("verify", root + "/nothing", "--key", log.key())).isEqualTo(1);
      assertThat(run("verify", root + "/busy", "--key", log.key())).isEqualTo(2);
      assertThat(said()).contains("503");
    } finally {
      server.stop(0);
    }
    assertThat(run("verify", "http://127.0.0.1:1/", "--key", log.key())).isEqualTo(2);
    assertThat(run("verify", "http://not a host/", "--key", log.key())).isEqualTo(2);
  }

  @Test
  void jsonIsOneCanonicalLine() throws IOException {
    String bundle = file("passport.zip", log.bundle());
    assertThat(run("verify", bundle, "--json", "--key", log.key())).isZero();
    byte[] line = said().strip().getBytes(UTF_8);
    Json.Obj answer = (Json.Obj) CanonicalJson.parse(line).orThrow();
    assertThat(CanonicalJson.write(answer)).isEqualTo(line);
    assertThat(answer.text("outcome")).contains("proved");
    assertThat(answer.whole("exit")).hasValue(0);
    assertThat(run("verify", "--json", bundle, "--key", log.strangersKey())).isEqualTo(1);
    assertThat(said()).contains("\"outcome\":\"refuted\"", "\"proved\":false");
    assertThat(run("verify", "--json", "absent")).isEqualTo(2);
    assertThat(said()).contains("\"outcome\":\"unusable\"");
  }

  @Test
  void theUnusableExitsWith2AndSaysWhy() throws IOException {
    String text = file("text", "hello".getBytes(UTF_8));
    String empty = file("empty", new byte[0]);
    String badKeys = file("bad-keys", "nonsense\n".getBytes(UTF_8));
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("usage");
    assertThat(run("verify")).isEqualTo(2);
    assertThat(run("check", text)).isEqualTo(2);
    assertThat(run("verify", text)).isEqualTo(2);
    assertThat(run("verify", empty, "--key", log.key())).isEqualTo(2);
    assertThat(run("verify", "absent.zip", "--key", log.key())).isEqualTo(2);
    assertThat(run("verify", text, text)).isEqualTo(2);
    assertThat(run("verify", text, "--trust-me")).isEqualTo(2);
    assertThat(run("verify", text, "--key")).isEqualTo(2);
    assertThat(run("verify", text, "--key", "nonsense")).isEqualTo(2);
    assertThat(run("verify", text, "--key-file", badKeys)).isEqualTo(2);
    assertThat(run("verify", text, "--key-file", empty)).isEqualTo(2);
    assertThat(run("verify", text, "--key-file", "absent")).isEqualTo(2);
    assertThat(run("verify", "\u0000", "--key", log.key())).isEqualTo(2);
    assertThat(run("verify", folder.toString(), "--key", log.key())).isEqualTo(2);
    assertThat(said()).contains("No log in folder");
  }

  @Test
  void hostileTextCannotDriveTheTerminal() throws IOException {
    String bundle = file("passport.zip", log.bundle());
    byte[] bytes = Files.readAllBytes(Path.of(bundle));
    String all = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    String hostile = all.replace("proofs/1.tlog", "../\u001b[2J1.tlog");
    String path =
        file("hostile.zip", hostile.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    assertThat(run("verify", path, "--key", log.key())).isEqualTo(1);
    assertThat(said()).contains("leaves the bundle").doesNotContain("\u001b");
  }
}
