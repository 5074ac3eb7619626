package org.xinqiao.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that do not say what the interface asks for are refused whole. */
@ExtendWith(InTown.class)
class RequestTest {
  private Town town;

  @BeforeEach
  void in(Town shared) {
    town = shared;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"甲部\",\"colour\":\"red\"}",
        "{\"name\":\"甲部\",\"name\":\"乙部\"}",
        "{\"name\":\"甲部\"} {\"name\":\"乙部\"}",
        "{\"name\":\"甲部\"}]",
        "{\"name\":\"甲部\"",
        "[\"甲部\"]",
        "\"甲部\"",
        "null",
        "",
        "name=甲部",
        "{'name':'甲部'}",
        "{\"name\":\"甲部\",}",
        "{\"name\":{\"a\":1}}",
        "{\"name\":\"甲部\",\"__proto__\":{}}",
      })
  void aBodyThatTwoReadersCouldReadDifferentlyIsRefused(String body) {
    var system = town.systemAdministrator("slyh");
    var before = system.get("/api/v1/departments?limit=200").ok().json();
    Expect.refusal(system.post("/api/v1/departments", body), 400, "kernel.bad-body");
    assertThat(system.get("/api/v1/departments?limit=200").ok().json()).isEqualTo(before);
  }

  @Test
  void anUnknownFieldIsNamed() {
    var answer =
        town.systemAdministrator("slyh")
            .post("/api/v1/departments", "{\"name\":\"甲部\",\"colour\":\"red\"}");
    var problem = Expect.refusal(answer, 400, "kernel.bad-body");
    assertThat(problem.path("message").path("en").asString()).contains("colour");
    assertThat(problem.toString()).doesNotContain("red");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"name\":null}"})
  void aMissingFieldIsRefused(String body) {
    var answer = town.systemAdministrator("slyh").post("/api/v1/departments", body);
    assertThat(answer.status()).isEqualTo(400);
    Expect.refusal(answer, 400, answer.code());
  }

  @Test
  void aBodyNestedWithoutEndIsRefused() {
    var deep = "[".repeat(100_000) + "]".repeat(100_000);
    var answer = town.systemAdministrator("slyh").post("/api/v1/departments", deep);
    Expect.refusal(answer, 400, "kernel.bad-body");
  }

  @Test
  void aBodyOverTheRequestLimitIsRefused() {
    var huge = "{\"name\":\"" + "长".repeat(1 << 20) + "\"}";
    var answer = town.systemAdministrator("slyh").post("/api/v1/departments", huge);
    Expect.refusal(answer, 413, "kernel.too-large");
  }

  @Test
  void aStrangersBodyOverTheRequestLimitIsRefused() {
    var huge = "{\"account\":\"a@slyh\",\"password\":\"" + "x".repeat(3 << 20) + "\"}";
    var answer = town.stranger().post("/api/v1/session", huge);
    Expect.refusal(answer, 413, "kernel.too-large");
  }

  @Test
  void onlyJsonIsReadAsJson() {
    var answer =
        town.systemAdministrator("slyh")
            .upload(
                "/api/v1/departments",
                Map.of("Content-Type", "text/plain"),
                BodyPublishers.ofString("{\"name\":\"甲部\"}"));
    Expect.refusal(answer, 415, "kernel.unsupported-type");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/assets/not-an-id, 400, kernel.bad-parameter",
    "/api/v1/assets?limit=many, 400, kernel.bad-parameter",
    "/api/v1/approvals?box=other, 400, kernel.bad-parameter",
  })
  void aMalformedParameterIsRefused(String path, int status, String code) {
    Expect.refusal(town.desk("slyh").author().get(path), status, code);
  }

  @Test
  void aCursorThatIsNoneIsRefused() {
    var answer = town.desk("slyh").author().get("/api/v1/assets?after=x");
    assertThat(answer.status()).isEqualTo(400);
    Expect.refusal(answer, 400, answer.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1000000"})
  void aPageHoldsAtLeastOneAndAtMostTwoHundred(String limit) {
    var path = "/api/v1/institutions?limit=" + limit;
    var page = town.desk("slyh").author().get(path).ok().json();
    assertThat(page.path("items").size()).isBetween(1, 200);
  }

  @Test
  void anAddressThatDoesNotExistSaysSo() {
    var answer = town.desk("slyh").author().get("/api/v1/nothing");
    Expect.refusal(answer, 404, "kernel.not-found");
  }

  @Test
  void aMethodThatAnAddressDoesNotKnowIsRefused() {
    var answer = town.desk("slyh").author().delete("/api/v1/assets");
    Expect.refusal(answer, 405, "kernel.method-not-allowed");
  }

  @Test
  void everyAnswerForbidsToBeFramedAndGuessed() {
    var headers = town.wire().get("/api/v1/me", Map.of()).headers();
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(headers.firstValue("Server")).isEmpty();
  }
}
