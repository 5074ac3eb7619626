package org.xinqiao.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.conformance.Desk.Upload;
import tools.jackson.databind.JsonNode;

/** Bad files are met with a clear answer, and leave nothing behind that should not be there. */
@ExtendWith(InTown.class)
class UploadTest {
  private Town town;
  private Desk bank;
  private long filesBefore;

  @BeforeEach
  void remember(Town shared) {
    town = shared;
    bank = town.desk("slyh");
    filesBefore = town.installation().objectFiles();
  }

  private void nothingWasKept() {
    assertThat(town.installation().objectFiles()).isEqualTo(filesBefore);
  }

  @Test
  void aFileWithoutBytesIsRefused() {
    Expect.refusal(
        bank.tryUpload(new Upload("空.txt", "text/plain", new byte[0])), 422, "screening.empty");
    nothingWasKept();
  }

  @Test
  void fiveGibibytesAreRefusedBeforeTheyAreSent() {
    var badge = town.badge("zhou.yining@slyh");
    var begin = System.nanoTime();
    var answer = Announcement.of(town.installation().address(), badge, 5L << 30);
    Expect.refusal(answer, 413, "vault.too-large");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    nothingWasKept();
  }

  @Test
  void aStreamOfUnknownLengthIsRefusedWhenItPassesTheLimit() {
    var body = new byte[Town.UPLOAD_LIMIT + 1];
    var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    var answer =
        bank.author()
            .upload("/api/v1/contents", Desk.named("大.bin", "application/octet-stream"), chunked);
    Expect.refusal(answer, 413, "vault.too-large");
    nothingWasKept();
  }

  @Test
  void aFileOfExactlyTheLimitIsTaken() {
    var body = "好".repeat(Town.UPLOAD_LIMIT / 3).getBytes(StandardCharsets.UTF_8);
    var exact = new byte[Town.UPLOAD_LIMIT];
    Arrays.fill(exact, (byte) 'a');
    System.arraycopy(body, 0, exact, 0, body.length);
    var content = bank.upload(new Upload("满.txt", "text/plain", exact));
    assertThat(content.path("size").asLong()).isEqualTo(Town.UPLOAD_LIMIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "a/b/c", "text/", "文本/普通"})
  void aMalformedContentTypeIsRefused(String type) {
    var badge = town.badge("zhou.yining@slyh");
    var answer = Announcement.of(town.installation().address(), badge, type);
    Expect.refusal(answer, 415, "screening.bad-type");
    nothingWasKept();
  }

  static Stream<String> actingNames() {
    return Stream.of(
        "../../etc/passwd",
        "..\\..\\boot.ini",
        "C:evil.txt",
        "a／b.txt",
        "铃\u0007.txt",
        "断\r\nSet-Cookie: a=b.txt",
        "零\u0000.txt",
        "报告\u202Etxt.exe",
        "藏\u200B.txt",
        ".profile",
        "点.",
        " ",
        "长".repeat(86) + ".txt");
  }

  @ParameterizedTest
  @MethodSource("actingNames")
  void aNameThatCouldActIsRefused(String name) {
    var answer = bank.tryUpload(new Upload(name, "text/plain", new byte[] {'a'}));
    Expect.refusal(answer, 422, "screening.bad-name");
    nothingWasKept();
  }

  @Test
  void aFileWithoutNameIsRefused() {
    var headers = Map.of("Content-Type", "text/plain");
    var answer = bank.author().upload("/api/v1/contents", headers, BodyPublishers.ofString("a"));
    Expect.refusal(answer, 422, "screening.bad-name");
    nothingWasKept();
  }

  static Stream<Upload> unreadable() {
    return Stream.of(
        Specimens.pdf("testPDF_protected.pdf"),
        Specimens.pdf("testUnicodePassword.pdf"),
        Specimens.documentWithMacro(),
        Specimens.bomb(),
        Specimens.pictureAsPdf());
  }

  private static String reason(Upload upload) {
    return switch (upload.name()) {
      case "带宏.docx" -> "MACRO";
      case "压缩.docx" -> "BOMB";
      case "报告.pdf" -> "TYPE_MISMATCH";
      default -> "ENCRYPTED";
    };
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void whatCannotBeReadIsHeldAndSaysWhy(Upload upload) {
    var content = bank.upload(upload);
    assertThat(content.path("verdict").asString()).as(upload.name()).isEqualTo("HELD");
    assertThat(content.path("held").path("code").asString()).isEqualTo(reason(upload));
    Expect.bilingual(content.path("held").path("why"));
    assertThat(level(content)).as("what nobody could read is not graded low").isEqualTo("L3");
    assertThat(bank.assets()).doesNotContain(content.path("id").asString());
  }

  private static String level(JsonNode content) {
    return content
        .path("suggestion")
        .path("grades")
        .valueStream()
        .filter(grade -> grade.path("scheme").asString().equals("xinqiao-confidentiality"))
        .map(grade -> grade.path("level").asString())
        .findFirst()
        .orElse("none");
  }

  @Test
  void anOrdinaryDocumentIsRead() {
    assertThat(bank.upload(Specimens.document()).path("verdict").asString()).isEqualTo("CLEAN");
  }

  @ParameterizedTest
  @CsvSource({"密级.txt, 绝密★30年", "密级.csv, '文号,密级\n1,机密★20年'"})
  void whatIsMarkedAsStateSecretIsDestroyedAndRecordedForCompliance(String name, String words) {
    var marked =
        new Upload(
            name,
            name.endsWith("csv") ? "text/csv" : "text/plain",
            (words + "\n会议纪要 " + Newcomer.nextSerial()).getBytes(StandardCharsets.UTF_8));
    var answer = bank.tryUpload(marked);
    Expect.refusal(answer, 422, "screening.state-secret");
    nothingWasKept();
    var records = bank.compliance().get("/api/v1/quarantines").ok().json().path("items");
    var record = records.path(0).path("content").asString();
    assertThat(answer.json().path("message").path("en").asString()).contains(record);
    assertThat(bank.tryRegister(record, Map.of()).status()).isIn(404, 409);
  }

  @Test
  void aStateSecretMarkInTheNameIsRefusedBeforeTheContent() {
    var upload = Specimens.text("绝密★30年.txt", "无");
    Expect.refusal(bank.tryUpload(upload), 422, "screening.state-secret");
    nothingWasKept();
  }

  @Test
  void administratorsBringNoContent() {
    var upload = Specimens.text();
    var answer =
        town.systemAdministrator("slyh")
            .upload(
                "/api/v1/contents",
                Desk.named(upload.name(), upload.type()),
                BodyPublishers.ofByteArray(upload.bytes()));
    assertThat(answer.status()).isEqualTo(403);
    Expect.refusal(answer, 403, answer.code());
    nothingWasKept();
  }

  @Test
  void theSameContentIsRegisteredOnce() {
    var content = bank.upload(Specimens.text()).path("id").asString();
    bank.tryRegister(content, Map.of()).ok();
    Expect.refusal(bank.tryRegister(content, Map.of()), 409, "catalogue.duplicate");
  }
}
