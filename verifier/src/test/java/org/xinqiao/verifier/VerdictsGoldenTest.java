package org.xinqiao.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinqiao.ledger.CanonicalJson;
import org.xinqiao.ledger.Json;
import org.xinqiao.testkit.GoldenFile;

/**
 * What this verifier says about honest and tampered subjects, written down for the verifier of the
 * web interface, which must say the same.
 */
class VerdictsGoldenTest {
  private static final String FIXTURE = "web/src/proof/fixtures/verdicts.json";

  private final LogFixture log = new LogFixture();
  private final List<Json> cases = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void theVerdictsAreThoseOfTheFixture() throws IOException {
    byte[] zip = unlessRepacked(log.bundle());
    Map<String, String> files = unzip(zip);
    trusted(zip);
    edits(files);
    tamperings(files);
    proofs();
    logs();
    Json.Obj fixture =
        Json.object()
            .with("zip", base64(zip))
            .with("key", log.key())
            .with("strangersKey", log.strangersKey())
            .with("entry", new String(log.mint(), UTF_8))
            .with("proof", log.proof(0).format())
            .with("log", objects(log.objects))
            .with("flips", flips(zip))
            .with("cases", new Json.Array(cases));
    GoldenFile.of(FIXTURE).check(new String(CanonicalJson.write(fixture), UTF_8) + "\n");
  }

  /** Another zlib packs the same files into other bytes; then the fixture's own stay. */
  private static byte[] unlessRepacked(byte[] fresh) throws IOException {
    Path file = GoldenFile.repositoryRoot().resolve(FIXTURE);
    if (!Files.exists(file)) {
      return fresh;
    }
    Json.Obj known = (Json.Obj) CanonicalJson.parse(Files.readAllBytes(file)).orThrow();
    byte[] packed = Base64.getDecoder().decode(known.text("zip").orElseThrow());
    return unzip(packed).equals(unzip(fresh)) ? packed : fresh;
  }

  private void trusted(byte[] zip) throws IOException {
    Path file = Files.write(folder.resolve("bundle.zip"), zip);
    for (String key : List.of(log.key(), log.strangersKey(), "")) {
      List<String> args = new ArrayList<>(List.of("verify", file.toString(), "--json"));
      if (!key.isEmpty()) {
        args.addAll(List.of("--key", key));
      }
      cases.add(answer(args).with("kind", "bundle").with("key", key));
    }
  }

  private void edits(Map<String, String> files) throws IOException {
    edit(files, "passport.json", "\"index\":1,", "\"index\":0,");
    edit(files, "passport.json", "\"index\":1,", "\"index\":2,");
    edit(files, "passport.json", "\"v\":1", "\"v\": 1");
    edit(files, "passport.json", "\"v\":1", "\"v\":1,\"w\":1");
    edit(files, "passport.json", "\"v\":1", "\"v\":1.0");
    edit(files, "passport.json", "信桥", "\\ud83d");
    edit(files, "passport.json", "{", "");
    edit(files, "entries/0.json", "identity_digest", "identity_digesd");
    edit(files, "entries/1.json", "{", "");
    edit(files, "entries/1.json", "\"v\":1", "\"v\":true");
    edit(files, "entries/1.json", "object_prev", "object_pref");
    edit(files, "proofs/1.tlog-proof", "index 1\n", "index 01\n");
    edit(files, "proofs/1.tlog-proof", "index 1\n", "extra YQ==\nindex 1\n");
    edit(files, "proofs/1.tlog-proof", "index 1\n", "extra YQ\nindex 1\n");
    edit(files, "proofs/1.tlog-proof", "@v1", "@v2");
    edit(files, "proofs/1.tlog-proof", "\n300\n", "\n301\n");
    edit(files, "proofs/1.tlog-proof", "— bank-a", "— bank-b");
    edit(files, "proofs/1.tlog-proof", "\n\n", "\n");
    edit(files, "vkey", "bank-a", "bank-b");
  }

  private void edit(Map<String, String> files, String name, String from, String to)
      throws IOException {
    Map<String, String> changed = new TreeMap<>(files);
    changed.put(name, files.get(name).replace(from, to));
    assertThat(changed).isNotEqualTo(files);
    cases.add(
        bundle(changed).with("file", name).with("from", from).with("to", to).with("kind", "edit"));
    changed.remove(name);
    cases.add(bundle(changed).with("file", name).with("kind", "without"));
  }

  private void tamperings(Map<String, String> files) throws IOException {
    for (String name : files.keySet()) {
      if (name.endsWith(".json")) {
        for (Tampering tampering : Tampering.all(files.get(name))) {
          cases.add(
              bundle(tampering.in(files, name))
                  .with("kind", "tampering")
                  .with("file", name)
                  .with("place", Json.Array.ofTexts(tampering.place()))
                  .with("text", tampering.text()));
        }
      }
    }
  }

  private Json.Obj bundle(Map<String, String> files) throws IOException {
    Path file = Files.write(folder.resolve("bundle.zip"), zip(files));
    return answer(List.of("verify", file.toString(), "--json", "--key", log.key()));
  }

  private void proofs() throws IOException {
    Path proof = Files.write(folder.resolve("0.tlog-proof"), log.proof(0).bytes());
    for (String entry : List.of(new String(log.mint(), UTF_8), "another")) {
      Path file = Files.writeString(folder.resolve("0.json"), entry);
      List<String> args =
          List.of("verify", proof + "", "--json", "--key", log.key(), "--entry", file + "");
      cases.add(answer(args).with("kind", "proof").with("text", entry));
    }
  }

  private void logs() throws IOException {
    Path site = folder.resolve("log");
    log.store(site);
    List<String> args = List.of("verify", site.toString(), "--json", "--key", log.key());
    cases.add(answer(args).with("kind", "log").with("file", "").with("at", 0));
    for (String name : log.objects.keySet()) {
      byte[] bytes = log.objects.get(name);
      for (int at = 0; at < bytes.length; at += 1 + bytes.length / 7) {
        byte[] changed = bytes.clone();
        changed[at] ^= 1;
        Files.write(site.resolve(name), changed);
        cases.add(answer(args).with("kind", "log").with("file", name).with("at", at));
      }
      Files.write(site.resolve(name), bytes);
    }
  }

  /** For every byte of the zip: whether it still proves its story with one bit flipped. */
  private String flips(byte[] zip) throws IOException {
    StringBuilder proved = new StringBuilder();
    for (int at = 0; at < zip.length; at++) {
      byte[] changed = zip.clone();
      changed[at] ^= 0x11;
      Path file = Files.write(folder.resolve("bundle.zip"), changed);
      proved.append(
          run(List.of("verify", file.toString(), "--key", log.key())).exit() == 0 ? 1 : 0);
    }
    return proved.toString();
  }

  private Json.Obj answer(List<String> args) {
    byte[] said = run(args).said();
    Json.Obj answer = (Json.Obj) CanonicalJson.parse(said).orThrow();
    List<String> steps = new ArrayList<>();
    if (answer.member("steps").orElse(null) instanceof Json.Array(List<Json> values)) {
      for (Json value : values) {
        Json.Obj step = (Json.Obj) value;
        boolean holds = step.member("proved").orElseThrow().equals(new Json.Bool(true));
        steps.add((holds ? "+" : "-") + step.text("name").orElseThrow());
      }
    }
    return Json.object()
        .with("outcome", answer.text("outcome").orElseThrow())
        .with("steps", Json.Array.ofTexts(steps));
  }

  private record Run(int exit, byte[] said) {}

  private static Run run(List<String> args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    int exit = new Main(new PrintStream(out, true, UTF_8), err).run(args.toArray(String[]::new));
    return new Run(exit, out.toByteArray());
  }

  private static Json.Obj objects(Map<String, byte[]> objects) {
    Json.Obj json = Json.object();
    for (Map.Entry<String, byte[]> object : objects.entrySet()) {
      json = json.with(object.getKey(), base64(object.getValue()));
    }
    return json;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static Map<String, String> unzip(byte[] zip) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
      }
    }
    return files;
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue().getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
