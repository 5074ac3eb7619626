package org.xinqiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xinqiao.testkit.GoldenFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The interface as programs see it changes only on purpose. */
@PlatformTest
class OpenApiGoldenIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort int port;

  @Test
  void theInterfaceIsPublished() throws IOException, InterruptedException {
    var normal = (ObjectNode) normal(JSON.readTree(description()));
    normal.remove("servers");

    GoldenFile.of("docs/openapi.json")
        .check(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(normal) + "\n");
  }

  private String description() throws IOException, InterruptedException {
    var address = URI.create("http://127.0.0.1:" + port + "/api/v1/openapi");
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode())
          .as("GET /api/v1/openapi is open to everybody (SecurityConfiguration)")
          .isEqualTo(200);
      return answer.body();
    }
  }

  /** Fields sorted by name, so that only a change of meaning is a change of the file. */
  private static JsonNode normal(JsonNode node) {
    if (node instanceof ObjectNode object) {
      var sorted = JSON.createObjectNode();
      object.properties().stream()
          .sorted(Comparator.comparing(field -> field.getKey()))
          .forEach(field -> sorted.set(field.getKey(), normal(field.getValue())));
      return sorted;
    }
    if (node instanceof ArrayNode array) {
      var items = JSON.createArrayNode();
      array.forEach(item -> items.add(normal(item)));
      return items;
    }
    return node;
  }
}
