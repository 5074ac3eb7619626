package org.xinqiao.demo;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the bank's people do: upload, register, submit, review, and fetch the passport. */
final class Bank {
  static final String AUTHOR = "zhou.yining@slyh";
  static final String RISK = "RISK_COOPERATION";
  static final String CREDIT = "CREDIT";
  static final String PURPOSE = "贷后风险协查";

  private final World world;

  Bank(World world) {
    this.world = world;
  }

  /** A file to send, and how it is registered. */
  record Document(Path file, String type, String title, String category) {}

  Journal.Done<JsonNode> upload(Document document) throws IOException {
    var name = String.valueOf(document.file().getFileName());
    var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    var headers =
        Map.of(
            "Content-Type",
            document.type(),
            "Content-Disposition",
            "attachment; filename*=UTF-8''" + encoded);
    var content =
        world
            .as(AUTHOR)
            .upload("/api/v1/contents", headers, BodyPublishers.ofFile(document.file()))
            .ok()
            .json();
    var found = new StringBuilder(content.path("verdict").asString());
    for (var count : content.path("counts")) {
      found
          .append(' ')
          .append(count.path("kind").asString())
          .append('×')
          .append(count.path("total").asLong());
    }
    return new Journal.Done<>(content, found.toString());
  }

  Journal.Done<JsonNode> register(Document document, JsonNode content, Map<String, String> grades) {
    var body = new HashMap<String, Object>();
    body.put("title", document.title());
    body.put("content", content.path("id").asString());
    body.put("category", document.category());
    body.put("retention", "P3Y");
    body.put("purpose", PURPOSE);
    if (!grades.isEmpty()) {
      body.put("grades", grades);
    }
    var asset = world.as(AUTHOR).post("/api/v1/assets", body).ok().json();
    return new Journal.Done<>(asset, asset.path("level").asString() + " " + identity(asset));
  }

  static String identity(JsonNode asset) {
    return asset.path("digitalIdentity").asString();
  }

  Journal.Done<String> submit(String asset, String agreement) {
    var destination = Map.of("agreement", agreement, "recipient", world.institutionId("slbx"));
    var body = Map.of("asset", asset, "urgency", "ORDINARY", "destinations", List.of(destination));
    var publication = world.as(AUTHOR).post("/api/v1/publications", body).ok().json();
    return new Journal.Done<>(
        publication.path("id").asString(), publication.path("status").asString());
  }

  /** The person finds the request in the inbox, and agrees to exactly what it shows. */
  Journal.Done<JsonNode> review(String publication, String reviewer) {
    var client = world.as(reviewer + "@slyh");
    for (var approval :
        client.get("/api/v1/approvals?box=inbox&limit=200").ok().json().path("items")) {
      if (approval.path("subject").path("id").asString().equals(publication)) {
        var path = "/api/v1/approvals/" + approval.path("id").asString() + "/votes";
        var after = client.post(path, MainJob.approve(approval)).ok().json();
        return new Journal.Done<>(after, after.path("status").asString());
      }
    }
    throw new IllegalStateException("Not in the inbox of " + reviewer);
  }

  Journal.Done<byte[]> passportBundle(String identity) {
    var client = world.as(AUTHOR);
    var passport = client.get("/api/v1/passports/" + identity).ok().json();
    var bundle = client.get("/api/v1/passports/" + identity + "/bundle").ok().bytes();
    var result = passport.path("lines").size() + " 条记录 lines, " + bundle.length + " B";
    return new Journal.Done<>(bundle, result);
  }
}
