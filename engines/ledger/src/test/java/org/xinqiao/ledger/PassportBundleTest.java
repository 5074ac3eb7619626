package org.xinqiao.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An honest bundle proves its story; a bundle with anything changed names what was changed. */
class PassportBundleTest {
  private final Story story = new Story();
  private final Map<String, byte[]> files = unzip(story.bundle());

  @Test
  void anHonestBundleIsProved() {
    Report report = verify(story.bundle());
    assertThat(report.refuted()).isEmpty();
    assertThat(report.verdict()).isEqualTo(Report.Verdict.PROVED);
    assertThat(report.steps()).extracting(Step::name).contains("identity", "chain/9", "files");
    assertThat(report.limits().getFirst().en()).contains("tail can be cut");
    assertThat(report.steps())
        .allSatisfy(step -> {
          assertThat(step.finding().zh()).isNotBlank();
          assertThat(step.finding().en()).isNotBlank();
        });
  }

  @Test
  void equalInputGivesEqualBytes() {
    assertThat(story.bundle()).isEqualTo(new Story().bundle());
  }

  @Test
  void theShippedKeyIsOfferedNotTrusted() {
    String own = story.log.signer.verifierKey().toString();
    assertThat(PassportBundle.offeredKeys(story.bundle())).containsExactly(own);
    NoteVerifier stranger = new MemoryLog(MemoryLog.ORIGIN, 99).trust();
    Report report = PassportBundle.verify(story.bundle(), stranger);
    assertThat(report.refuted()).extracting(Step::name).contains("inclusion/1");
    assertThat(report.refuted().getFirst().finding().en()).contains("no trusted key signed");
    files.put("vkey", "nonsense".getBytes(UTF_8));
    assertThat(verify(zip(files)).verdict()).isEqualTo(Report.Verdict.PROVED);
    files.remove("vkey");
    assertThat(verify(zip(files)).verdict()).isEqualTo(Report.Verdict.PROVED);
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        change(
            "passport.json",
            "\"at\":\"2026-01-01T00:00:01",
            "\"at\":\"2026-01-01T00:00:02",
            "content/1"),
        change("passport.json", "data.viewed", "data.erased", "content/4"),
        change("passport.json", Story.ID, "11111111-2222-4333-8444-555555555556", "content/1"),
        change("passport.json", "信桥银行", "他行", "identity"),
        change("passport.json", "\"grade\":3", "\"grade\":1", "identity"),
        change("passport.json", "\"index\":4", "\"index\":2", "files"),
        change("passport.json", "\"index\":9", "\"index\":4", "order"),
        change("passport.json", "\"v\":1", "\"v\":2", "passport"),
        change("passport.json", "\"v\":1", "\"v\": 1", "passport"),
        change("passport.json", "\"v\":1", "\"v\":1,\"w\":1", "passport"),
        change("passport.json", "passport.mint", "passport.made", "order"),
        change("entries/4.json", "data.viewed", "data.erased", "inclusion/4"),
        change("entries/4.json", "\"seq\":", "\"seq\" :", "inclusion/4"),
        change("entries/1.json", "identity_digest", "identity_digesd", "identity"),
        change("entries/9.json", "object_prev", "object_pref", "chain/9"),
        change("entries/9.json", "{", "", "content/9"),
        change("entries/9.json", "\"v\":1", "\"v\":2", "content/9"),
        change("proofs/4.tlog-proof", "index 4", "index 5", "inclusion/4"),
        change("proofs/4.tlog-proof", "@v1", "@v2", "inclusion/4"),
        change("proofs/4.tlog-proof", "\n12\n", "\n13\n", "inclusion/4"),
        change("proofs/4.tlog-proof", "— bank-a", "— bank-b", "inclusion/4"));
  }

  private static Arguments change(String file, String from, String to, String step) {
    return Arguments.of(file, from, to, step);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void everyChangeIsRefutedAtItsStep(String file, String from, String to, String step) {
    String content = new String(files.get(file), UTF_8);
    assertThat(content).contains(from);
    files.put(file, content.replaceFirst(java.util.regex.Pattern.quote(from), to).getBytes(UTF_8));
    Report report = verify(zip(files));
    assertThat(report.verdict()).isEqualTo(Report.Verdict.REFUTED);
    assertThat(report.refuted()).extracting(Step::name).contains(step);
  }

  @Test
  void everyFieldOfEveryEntryIsUnderItsProof() {
    for (String name : files.keySet().stream().filter(n -> n.startsWith("entries/")).toList()) {
      byte[] entry = files.get(name);
      for (int at = 0; at < entry.length; at++) {
        byte[] changed = entry.clone();
        changed[at] ^= 1;
        files.put(name, changed);
        String index = name.replaceAll("\\D", "");
        assertThat(verify(zip(files)).refuted())
            .extracting(Step::name)
            .contains("inclusion/" + index);
      }
      files.put(name, entry);
    }
  }

  @Test
  void aDroppedLineBreaksTheChain() {
    Passport passport = story.passport();
    Passport cut =
        new Passport(
            passport.id(),
            passport.identity(),
            List.of(passport.lines().get(0), passport.lines().get(2)));
    files.put("passport.json", cut.bytes());
    assertThat(verify(zip(files)).refuted()).extracting(Step::name).contains("files", "chain/9");
    files.remove("entries/4.json");
    files.remove("proofs/4.tlog-proof");
    assertThat(verify(zip(files)).refuted()).extracting(Step::name).containsExactly("chain/9");
  }

  @Test
  void aCutTailIsNotNoticedAndTheReportSaysSo() {
    Passport passport = story.passport();
    Passport cut = new Passport(passport.id(), passport.identity(), passport.lines().subList(0, 2));
    files.put("passport.json", cut.bytes());
    files.remove("entries/9.json");
    files.remove("proofs/9.tlog-proof");
    Report report = verify(zip(files));
    assertThat(report.verdict()).isEqualTo(Report.Verdict.PROVED);
    assertThat(report.limits()).anyMatch(limit -> limit.zh().contains("末尾截断"));
  }

  @Test
  void aStoryWithoutItsBeginningOrWithoutLinesProvesNothing() {
    Passport passport = story.passport();
    files.put("passport.json", new Passport(Story.ID, passport.identity(), List.of()).bytes());
    assertThat(verify(zip(files)).refuted()).extracting(Step::name).contains("order");
    assertThat(verify(zip(Map.of())).refuted()).extracting(Step::name).contains("passport");
  }

  @Test
  void anotherDatumsEventCannotBeBorrowed() {
    // Entry 6 is genuine, included and signed, but about another object.
    Passport passport = story.passport();
    Passport.Line line =
        new Passport.Line(6, "data.viewed", Story.at(6), new Sentence("借来", "borrowed"));
    Passport borrowed =
        new Passport(Story.ID, passport.identity(), List.of(passport.lines().getFirst(), line));
    byte[] zip = story.bundle(borrowed);
    assertThat(verify(zip).refuted())
        .extracting(Step::name)
        .containsExactly("content/6", "chain/6");
  }

  @Test
  void missingFilesAreNamed() {
    files.remove("proofs/4.tlog-proof");
    Report report = verify(zip(files));
    assertThat(report.refuted()).extracting(Step::name).containsExactly("inclusion/4");
    assertThat(report.refuted().getFirst().finding().zh()).contains("缺失");
  }

  @Test
  void twoRootsOfOneSizeCannotStandInOneStory() {
    Story forked = new Story("a different entry elsewhere");
    files.put("proofs/9.tlog-proof", forked.log.proof(9).bytes());
    Map<String, byte[]> other = unzip(forked.bundle());
    assertThat(other.get("entries/9.json")).isEqualTo(files.get("entries/9.json"));
    Report report = verify(zip(files));
    assertThat(report.refuted()).extracting(Step::name).containsExactly("inclusion/9");
    assertThat(report.refuted().getFirst().finding().en()).contains("signed two roots");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "entries/../../evil",
        "/etc/evil",
        "..\\evil",
        "C:evil",
        "entries/x/../.."
      })
  void namesThatLeaveTheBundleAreRefused(String name) {
    files.put(name, new byte[1]);
    Report report = verify(zip(files));
    assertThat(report.steps()).extracting(Step::name).containsExactly("archive");
    assertThat(report.refuted().getFirst().finding().en()).contains("leaves the bundle");
  }

  @ParameterizedTest
  @ValueSource(strings = {"readme.txt", "entries/5.json", "entries/", "ENTRIES/4.json", "vkey2"})
  void otherFilesAreRefused(String name) {
    files.put(name, new byte[0]);
    assertThat(verify(zip(files)).refuted()).extracting(Step::name).containsExactly("files");
  }

  @Test
  void aRepeatedNameIsRefused() {
    files.put("entries/3.json", files.get("entries/4.json"));
    byte[] zip = zip(files);
    // One byte in both headers makes the second name equal to the first.
    String all = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1);
    byte[] twice =
        all.replace("entries/3.json", "entries/4.json")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(verify(twice).refuted().getFirst().finding().en()).contains("stands twice");
  }

  @Test
  void noByteOfTheZipIsFree() {
    byte[] zip = story.bundle();
    byte[] before = new byte[zip.length + 1];
    System.arraycopy(zip, 0, before, 1, zip.length);
    assertThat(verify(before).verdict()).isEqualTo(Report.Verdict.REFUTED);
    assertThat(verify(java.util.Arrays.copyOf(zip, zip.length + 1)).verdict())
        .isEqualTo(Report.Verdict.REFUTED);
    for (int length = 0; length < zip.length; length += 7) {
      assertThat(verify(java.util.Arrays.copyOf(zip, length)).verdict())
          .isEqualTo(Report.Verdict.REFUTED);
    }
  }

  @Test
  void flippedZipBytesNeverThrowAndNeverChangeTheStory() {
    byte[] zip = story.bundle();
    for (int at = 0; at < zip.length; at += 2) {
      byte[] changed = zip.clone();
      changed[at] ^= 0x11;
      Report report = verify(changed);
      if (report.verdict() == Report.Verdict.PROVED) {
        // Only what carries no content: dates, versions, flags and attributes of the zip itself,
        // or the informative key.
        Map<String, byte[]> same = contents(changed);
        files.forEach((name, content) -> {
          if (!name.equals("vkey")) {
            assertThat(same.get(name)).isEqualTo(content);
          }
        });
      }
    }
  }

  @Test
  void aZipBombIsRefusedBeforeItUnpacks() {
    files.put("entries/5.json", new byte[(int) PassportBundle.MAX_UNPACKED]);
    assertThat(verify(zip(files)).refuted().getFirst().finding().en())
        .contains("unpacks to more than");
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i <= PassportBundle.MAX_FILES; i++) {
      many.put("f" + i, new byte[0]);
    }
    assertThat(verify(zip(many)).refuted().getFirst().finding().en())
        .contains("more than 20000 files");
  }

  @Test
  void aBundleTooLargeIsNotWritten() {
    Passport passport = story.passport();
    List<Passport.Line> lines = java.util.Collections.nCopies(10_000, passport.lines().getFirst());
    PassportEvidence evidence = new PassportEvidence(new byte[0], story.log.proof(1));
    Passport huge = new Passport(Story.ID, passport.identity(), lines);
    assertThatThrownBy(() ->
            PassportBundle.write(
                new ByteArrayOutputStream(),
                huge,
                java.util.Collections.nCopies(10_000, evidence),
                story.log.signer.verifierKey()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Report verify(byte[] zip) {
    return PassportBundle.verify(zip, story.log.trust());
  }

  private static Map<String, byte[]> contents(byte[] zip) {
    BundleArchive archive = BundleArchive.read(zip).orThrow();
    Map<String, byte[]> contents = new LinkedHashMap<>();
    archive.names().forEach(name -> contents.put(name, archive.file(name).orElseThrow()));
    return contents;
  }

  static Map<String, byte[]> unzip(byte[] zip) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return files;
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }
}
