package org.xinqiao.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.xinqiao.demo.Client;
import org.xinqiao.verifier.Main;

/** Somebody outside who reads the log. */
final class LedgerReader {
  private final Client client;
  private final URI platform;

  LedgerReader(Client client, URI platform) {
    this.client = client;
    this.platform = platform;
  }

  /** What the verifier said, and its exit code. */
  record Verified(int exit, String text) {}

  String text(String name) {
    return new String(client.get("/ledger/" + name).ok().bytes(), UTF_8);
  }

  /** The log's only verifier key. */
  String key() {
    return text("vkey").strip();
  }

  String origin() {
    return key().split("\\+", 2)[0];
  }

  long size() {
    return Long.parseLong(text("checkpoint").split("\n")[1]);
  }

  /** All bundles of entries. */
  List<byte[]> entries() {
    var bundles = new ArrayList<byte[]>();
    var size = size();
    for (long n = 0; n * 256 < size; n++) {
      var width = Math.min(256, size - n * 256);
      var end = width == 256 ? "" : ".p/" + width;
      bundles.add(client.get("/ledger/tile/entries/%03d%s".formatted(n, end)).ok().bytes());
    }
    return bundles;
  }

  Verified verify(String... keys) {
    return prove(platform + "/ledger", keys);
  }

  /** Runs the verifier as the command line does. */
  static Verified prove(String subject, String... keys) {
    var out = new ByteArrayOutputStream();
    var arguments = new ArrayList<>(List.of("verify", subject));
    arguments.addAll(List.of(keys));
    var printer = new PrintStream(out, true, UTF_8);
    var exit = new Main(printer, printer).run(arguments.toArray(String[]::new));
    return new Verified(exit, out.toString(UTF_8));
  }
}
