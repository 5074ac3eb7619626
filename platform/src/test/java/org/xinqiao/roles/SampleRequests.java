package org.xinqiao.roles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One well-formed request for each address of the interface's own description, about things that do
 * not exist: whoever may call gets "no such thing", whoever may not is refused before.
 */
final class SampleRequests {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ID = "01900000-0000-7000-8000-000000000001";

  /** Fields whose text has a form that the description does not tell. */
  private static final Map<String, String> WORDS = Map.of("retention", "P3Y", "category", "CREDIT");

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  /** What locks or ends the session, in the order in which all of it can be asked. */
  private static final List<String> LAST =
      List.of("POST /api/v1/session/unlock", "POST /api/v1/session/lock", "DELETE /api/v1/session");

  private final JsonNode description;

  SampleRequests(String openapi) {
    this.description = JSON.readTree(openapi);
  }

  /** A request; {@code body} is null where there is none. */
  record Sample(String method, String pattern, String path, String body) {
    String call() {
      return method + " " + pattern;
    }
  }

  /** In the order of the description; whatever locks or ends the session comes last. */
  List<Sample> all() {
    var samples = new ArrayList<Sample>();
    var last = new ArrayList<Sample>();
    for (var path : description.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (path.getKey().startsWith("/api/") && METHODS.contains(operation.getKey())) {
          var sample = sample(operation.getKey(), path.getKey(), operation.getValue());
          (LAST.contains(sample.call()) ? last : samples).add(sample);
        }
      }
    }
    last.sort(Comparator.comparingInt(sample -> LAST.indexOf(sample.call())));
    samples.addAll(last);
    return samples;
  }

  private Sample sample(String method, String pattern, JsonNode operation) {
    var path = pattern;
    var query = new ArrayList<String>();
    for (var parameter : operation.path("parameters")) {
      var name = parameter.path("name").asString();
      var value = scalar(resolved(parameter.path("schema")));
      if (parameter.path("in").asString().equals("path")) {
        path = path.replace("{" + name + "}", value);
      } else if (parameter.path("in").asString().equals("query")
          && parameter.path("required").asBoolean()) {
        query.add(name + "=" + value);
      }
    }
    var schema = operation.path("requestBody").path("content").path("application/json");
    var body = schema.isMissingNode() ? null : value(schema.path("schema")).toString();
    var address = query.isEmpty() ? path : path + "?" + String.join("&", query);
    return new Sample(method.toUpperCase(Locale.ROOT), pattern, address, body);
  }

  private JsonNode value(JsonNode schema) {
    var actual = resolved(schema);
    if (actual.has("properties")) {
      var object = JSON.createObjectNode();
      for (var name : actual.path("required")) {
        var known = WORDS.get(name.asString());
        var schemaOf = actual.path("properties").path(name.asString());
        object.set(name.asString(), known == null ? value(schemaOf) : word(known));
      }
      return object;
    }
    return switch (type(actual)) {
      case "array" -> JSON.createArrayNode().add(value(actual.path("items")));
      case "object" -> JSON.createObjectNode();
      case "boolean" -> JSON.getNodeFactory().booleanNode(true);
      case "integer", "number" -> JSON.getNodeFactory().numberNode(1);
      default -> word(scalar(actual));
    };
  }

  /** What may be null names its type beside the word null. */
  private static String type(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray() ? type.path(0).asString() : type.asString();
  }

  private static JsonNode word(String text) {
    return JSON.getNodeFactory().stringNode(text);
  }

  private static String scalar(JsonNode schema) {
    if (schema.has("enum")) {
      return schema.path("enum").path(0).asString();
    }
    if (schema.has("items")) {
      return scalar(schema.path("items"));
    }
    var type = type(schema);
    if (type.equals("integer") || type.equals("number")) {
      return "1";
    }
    return switch (schema.path("format").asString()) {
      case "uuid" -> ID;
      case "date" -> "2026-12-01";
      case "date-time" -> "2026-12-01T00:00:00Z";
      default -> "sample";
    };
  }

  private JsonNode resolved(JsonNode schema) {
    var reference = schema.path("$ref").asString();
    return reference.isEmpty() ? schema : description.at(reference.substring(1));
  }
}
