package org.xinqiao.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The addresses that machines outside rely on keep their shape. */
@ExtendWith(InTown.class)
class ContractTest {
  private static final List<String> REGISTERED =
      List.of(
          "A1.6", "A1.7", "A2.2", "A2.4", "A2.5", "A2.6", "A2.7", "A3.2", "A3.3", "A3.4", "A3.5",
          "A3.8", "B1.4", "B1.6", "B1.7", "C2.1", "C3.2", "C3.3", "C3.4", "C3.6", "C3.10", "C3.11",
          "F3.1", "F3.3", "F3.5", "F4.6");

  private Town town;

  @BeforeEach
  void in(Town shared) {
    town = shared;
  }

  @Test
  void everyControlOfTheFirstExtentIsRegisteredWithItsState() {
    var controls = town.desk("slyh").author().get("/api/v1/controls").ok().json();
    assertThat(controls.isArray()).isTrue();
    for (var control : controls) {
      requireShape(control);
    }
    assertThat(controls.valueStream().map(control -> control.path("id").asString()))
        .containsAll(REGISTERED)
        .doesNotHaveDuplicates();
  }

  private static void requireShape(JsonNode control) {
    assertThat(control.path("id").asString()).matches("[A-I][0-9]+\\.[0-9]+");
    assertThat(control.path("state").asString()).isIn("PASS", "FAIL", "STALE", "NOT_APPLICABLE");
    assertThat(control.has("evidence")).isTrue();
    assertThat(control.has("checkedAt")).isTrue();
    Expect.bilingual(control.path("title"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A1.6", "A1.7", "A2.6", "A2.7", "A3.2", "A3.3", "A3.4", "A3.5", "A3.8", "B1.4", "C3.3",
        "C3.4"
      })
  void aControlThatHoldsProvesItselfWhenAsked(String id) {
    var before = Instant.now();
    var auditor = town.auditAdministrator("platform");
    var now = auditor.post("/api/v1/controls/" + id + "/run", Map.of()).ok().json();
    requireShape(now);
    assertThat(now.path("id").asString()).isEqualTo(id);
    assertThat(now.path("state").asString()).as(now.toPrettyString()).isEqualTo("PASS");
    assertThat(Instant.parse(now.path("checkedAt").asString())).isAfter(before.minusSeconds(1));
    assertThat(now.path("evidence").size()).isPositive();
  }

  @Test
  void aControlNobodyKnowsIsNotRun() {
    var answer = town.auditAdministrator("platform").post("/api/v1/controls/Z9.9/run", Map.of());
    Expect.refusal(answer, 404, "kernel.unknown-control");
  }

  @Test
  void healthIsToldToEverybodyWithoutDetails() {
    var health = town.stranger().get("/actuator/health").ok().json();
    assertThat(health.path("status").asString()).isEqualTo("UP");
    assertThat(health.has("components")).isFalse();
  }

  @Test
  void metricsAreInTheTextOfPrometheusAndNameNobody() {
    var text =
        new String(
            town.stranger().get("/actuator/prometheus").ok().bytes(), StandardCharsets.UTF_8);
    assertThat(text).contains("# TYPE ", "jvm_memory_used_bytes", "http_server_requests_seconds");
    assertThat(text).doesNotContain("zhou.yining", "slyh", town.institutionId("slyh"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/beans"})
  void nothingElseOfTheMachineryIsReachable(String path) {
    assertThat(town.stranger().get(path).status()).isIn(401, 404);
    assertThat(town.systemAdministrator("platform").get(path).status()).isIn(403, 404);
  }

  @Test
  void theInterfaceDescribesItself() {
    var description = town.stranger().get("/api/v1/openapi").ok().json();
    assertThat(description.path("openapi").asString()).startsWith("3.");
    assertThat(Interface.of(town).operations())
        .extracting(Interface.Operation::toString)
        .contains(
            "GET /api/v1/controls",
            "POST /api/v1/controls/{id}/run",
            "GET /api/v1/passports/{identity}",
            "GET /api/v1/passports/{identity}/bundle");
  }
}
