package org.xinqiao.conformance;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinqiao.demo.Client;
import org.xinqiao.demo.Client.Answer;
import tools.jackson.databind.JsonNode;

/** An agreement between two institutions, from its draft on. */
final class Treaty {
  private final Town town;
  private final String sender;
  private final String recipient;
  private final Map<String, Object> terms = new HashMap<>();
  private String id = "";

  private Treaty(Town town, String sender, String recipient) {
    this.town = town;
    this.sender = sender;
    this.recipient = recipient;
    terms.put("recipient", town.institutionId(recipient));
    terms.put("purpose", "贷后风险协查");
    terms.put("categories", List.of("OPERATION"));
    terms.put("ceiling", "L3");
    terms.put("masks", List.of());
    terms.put("allowDownload", false);
    terms.put("validUntil", Instant.now().plus(Duration.ofDays(365)).toString());
  }

  /** Ordinary terms, not drafted yet. */
  static Treaty between(Town town, String sender, String recipient) {
    return new Treaty(town, sender, recipient);
  }

  Treaty with(String term, Object value) {
    terms.put(term, value);
    return this;
  }

  Answer tryDraft() {
    return compliance(sender).post("/api/v1/agreements", terms);
  }

  Treaty draft() {
    id = tryDraft().ok().json().path("id").asString();
    return this;
  }

  Answer revise() {
    return town.wireAs("xu.zhiwei@" + sender, "PUT", "/api/v1/agreements/" + id, terms);
  }

  Answer sign(Client signer, String digest) {
    return signer.post("/api/v1/agreements/" + id + "/signatures", Map.of("digest", digest));
  }

  Treaty inForce() {
    draft();
    var digest = text().path("digest").asString();
    for (var side : List.of(sender, recipient)) {
      sign(compliance(side), digest).ok();
      sign(town.desk(side).executive(), digest).ok();
    }
    return this;
  }

  void terminate() {
    compliance(recipient)
        .post("/api/v1/agreements/" + id + "/termination", Map.of("reason", "合作结束"))
        .ok();
  }

  /** As the drafting side reads it. */
  JsonNode text() {
    return compliance(sender).get("/api/v1/agreements/" + id).ok().json();
  }

  private Client compliance(String side) {
    return town.desk(side).compliance();
  }

  String id() {
    return id;
  }

  Map<String, String> destination() {
    return Map.of("agreement", id, "recipient", town.institutionId(recipient));
  }

  /** What was sent: the review it passed, and its arrival. */
  record Sent(String passport, String publication, String delivery) {
    String path() {
      return "/api/v1/deliveries/" + delivery;
    }
  }

  Sent send(JsonNode asset) {
    return send(asset, List.of("lu.qingyao", "gu.huaizhou", "xu.zhiwei"));
  }

  /** Submits, has it reviewed, and waits until it has arrived. */
  Sent send(JsonNode asset, List<String> reviewers) {
    var desk = town.desk(sender);
    var publication = desk.trySubmit(asset.path("id").asString(), destination()).ok().json();
    desk.publish(publication, reviewers);
    var id = publication.path("id").asString();
    Await.until("it is delivered", () -> arrived(id).isPresent());
    var delivery = arrived(id).orElseThrow();
    return new Sent(asset.path("digitalIdentity").asString(), id, delivery);
  }

  private Optional<String> arrived(String publication) {
    var outbox = "/api/v1/deliveries?box=outbox&limit=200";
    return town.desk(sender)
        .author()
        .get(outbox)
        .ok()
        .json()
        .path("items")
        .valueStream()
        .filter(delivery -> delivery.path("publication").asString().equals(publication))
        .filter(delivery -> isOver(delivery))
        .map(delivery -> delivery.path("id").asString())
        .findFirst();
  }

  private static boolean isOver(JsonNode delivery) {
    if (delivery.path("state").asString().equals("FAILED")) {
      throw new AssertionError("Not delivered: " + delivery.path("failure"));
    }
    return delivery.path("state").asString().equals("DELIVERED");
  }
}
