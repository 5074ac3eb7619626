package org.xinqiao.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinqiao.demo.Client;

/** A platform that has never run is set up by three persons, through a link that works once. */
class FirstStartTest {
  private static Installation installation;
  private static String token;

  @BeforeAll
  static void start() throws InterruptedException {
    installation = Installation.fresh("first-start");
    token = installation.start().awaitSetupToken(Duration.ofSeconds(30));
  }

  @AfterAll
  static void stop() {
    installation.close();
  }

  private static Map<String, String> administrator(String role, String account, int serial) {
    return Map.of(
        "role",
        role,
        "account",
        account,
        "name",
        "管理员",
        "identityNumber",
        Newcomer.identityNumber(serial));
  }

  private static List<Map<String, String>> three(int first, int second, int third) {
    return List.of(
        administrator("SYSTEM_ADMIN", "lin.yuan", first),
        administrator("SECURITY_ADMIN", "fang.mo", second),
        administrator("AUDIT_ADMIN", "qin.shu", third));
  }

  private static Client.Answer setUp(String with, List<Map<String, String>> administrators) {
    return new Client(installation.address())
        .post("/api/v1/setup", Map.of("token", with, "administrators", administrators));
  }

  @Test
  void onlyTheRightLinkAndExactlyThreeDifferentPersonsSetThePlatformUpAndOnlyOnce() {
    var three = three(901, 902, 903);
    Expect.refusal(setUp("platform." + "A".repeat(43), three), 410, "account.bad-invitation");
    Expect.refusal(setUp("nobody", three), 410, "account.bad-invitation");
    Expect.refusal(setUp(token, three.subList(0, 2)), 400, "account.three-administrators");
    Expect.refusal(setUp(token, List.of()), 400, "account.three-administrators");
    Expect.refusal(setUp(token, fourOf(three)), 400, "account.three-administrators");
    var sameRole = List.of(three.get(0), three.get(0), three.get(2));
    Expect.refusal(setUp(token, sameRole), 400, "account.three-administrators");
    Expect.refusal(setUp(token, three(901, 901, 903)), 409, "account.same-person");
    Expect.refusal(setUp(token, badNumber(three)), 400, "account.bad-identity-number");

    var appointed = setUp(token, three).ok().json().path("administrators");
    assertThat(appointed.size()).isEqualTo(3);
    for (var one : appointed) {
      var client = new Client(installation.address());
      client.signIn(one.path("signInName").asString(), one.path("initialPassword").asString()).ok();
    }
    Expect.refusal(setUp(token, three(904, 905, 906)), 410, "account.bad-invitation");
  }

  private static List<Map<String, String>> fourOf(List<Map<String, String>> three) {
    var four = new ArrayList<>(three);
    four.add(administrator("STAFF", "xie.an", 904));
    return four;
  }

  private static List<Map<String, String>> badNumber(List<Map<String, String>> three) {
    var bad =
        Map.of(
            "role", "AUDIT_ADMIN",
            "account", "qin.shu",
            "name", "管理员",
            "identityNumber", "32050219900101100X");
    return List.of(three.get(0), three.get(1), bad);
  }

  @Test
  void theSecretsLieBesideTheDataAndOnlyTheirOwnerReadsThem() throws Exception {
    var secrets =
        installation.data().resolveSibling(installation.data().getFileName() + ".secrets");
    assertThat(Files.getPosixFilePermissions(secrets)).hasSize(3);
    try (var files = Files.walk(secrets)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as(file.toString())
            .matches("r[w-]-------");
      }
    }
  }
}
