package org.xinqiao.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.xinqiao.demo.Client.Answer;
import tools.jackson.databind.JsonNode;

/** What every refusal owes to whoever is refused. */
final class Expect {
  private Expect() {}

  /** The status and code, the rule and the way out in both languages, the clause, a trace id. */
  static JsonNode refusal(Answer answer, int status, String code) {
    var body = new String(answer.bytes(), StandardCharsets.UTF_8);
    assertThat(answer.code()).as("HTTP %s %s", answer.status(), body).isEqualTo(code);
    assertThat(answer.status()).as(body).isEqualTo(status);
    var problem = answer.json();
    assertThat(problem.path("type").asString()).isEqualTo("/problems/" + code);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("traceId").asString("")).isNotBlank();
    assertThat(problem.path("why").path("clause").asString("")).isNotBlank();
    bilingual(problem.path("why").path("rule"));
    bilingual(problem.path("why").path("remedy"));
    bilingual(problem.path("message"));
    assertThat(body).doesNotContain("Exception", "org.xinqiao", "SELECT", "insert into");
    return problem;
  }

  /** A text in Chinese and in English. */
  static void bilingual(JsonNode text) {
    assertThat(text.path("zh").asString("")).matches(".*\\p{IsHan}.*");
    assertThat(text.path("en").asString("")).matches(".*[A-Za-z]{2}.*");
  }
}
