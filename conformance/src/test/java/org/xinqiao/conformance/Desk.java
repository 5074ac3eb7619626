package org.xinqiao.conformance;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xinqiao.demo.Client;
import org.xinqiao.demo.Client.Answer;
import tools.jackson.databind.JsonNode;

/** What the business people of one institution do all day. */
final class Desk {
  private final Town town;
  private final String code;

  Desk(Town town, String code) {
    this.town = town;
    this.code = code;
  }

  /** A file to send. */
  record Upload(String name, String type, byte[] bytes) {}

  /** 业务人员, who uploads, registers and submits. */
  Client author() {
    return as("zhou.yining");
  }

  /** 同部门的业务人员. */
  Client colleague() {
    return as("lu.qingyao");
  }

  /** 部门负责人. */
  Client head() {
    return as("gu.huaizhou");
  }

  /** 合规. */
  Client compliance() {
    return as("xu.zhiwei");
  }

  /** 高管, on the list. */
  Client executive() {
    return as("jiang.boyan");
  }

  Client as(String account) {
    return town.as(account + "@" + code);
  }

  /** One of each kind of person that an institution has, by their full names. */
  List<String> everyone() {
    return Stream.of(
            "zhou.yining",
            "gu.huaizhou",
            "xu.zhiwei",
            "jiang.boyan",
            "shen.yifan",
            "han.ruoxi",
            "ye.zhiqiu")
        .map(name -> name + "@" + code)
        .toList();
  }

  static Map<String, String> named(String name, String type) {
    var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return Map.of(
        "Content-Type", type, "Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
  }

  Answer tryUpload(Upload upload) {
    return author()
        .upload(
            "/api/v1/contents",
            named(upload.name(), upload.type()),
            BodyPublishers.ofByteArray(upload.bytes()));
  }

  JsonNode upload(Upload upload) {
    return tryUpload(upload).ok().json();
  }

  Answer tryRegister(String content, Map<String, String> grades) {
    var body = new HashMap<String, Object>();
    body.put("title", "经营情况说明");
    body.put("content", content);
    body.put("category", "OPERATION");
    body.put("retention", "P3Y");
    body.put("purpose", "贷后风险协查");
    if (!grades.isEmpty()) {
      body.put("grades", grades);
    }
    return author().post("/api/v1/assets", body);
  }

  /** A registered harmless text, as restricted as its author may work with. */
  JsonNode asset() {
    return asset(Map.of());
  }

  /** A registered harmless text with these grades. */
  JsonNode asset(Map<String, String> grades) {
    var content = upload(Specimens.text());
    return tryRegister(content.path("id").asString(), grades).ok().json();
  }

  /** An asset at this level of confidentiality. */
  JsonNode assetAt(String level) {
    return asset(Map.of("xinqiao-confidentiality", level));
  }

  /** A registered table at this level. */
  JsonNode table(String csv, String level) {
    var name = "表" + Newcomer.nextSerial() + ".csv";
    var content = upload(new Upload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    var grades = Map.of("xinqiao-confidentiality", level);
    return tryRegister(content.path("id").asString(), grades).ok().json();
  }

  Answer regrade(String asset, String level) {
    return author()
        .post(
            "/api/v1/assets/" + asset + "/grades",
            Map.of("grades", Map.of("xinqiao-confidentiality", level), "reason", "内容已经公开"));
  }

  /** An approval under way: an asset whose author wants its grade lowered. */
  String pendingApproval() {
    var asset = assetAt("L3").path("id").asString();
    return regrade(asset, "L2").ok().json().path("approval").asString();
  }

  static JsonNode approval(Client reader, String id) {
    return reader.get("/api/v1/approvals/" + id).ok().json();
  }

  /** Votes yes on what the approval shows. */
  static Answer approve(Client voter, JsonNode approval) {
    return vote(voter, approval, "APPROVE");
  }

  static Answer vote(Client voter, JsonNode approval, String verb) {
    return voter.post(
        "/api/v1/approvals/" + approval.path("id").asString() + "/votes",
        Map.of(
            "verb",
            verb,
            "reason",
            "已核对内容与分级",
            "digest",
            approval.path("subject").path("digest").asString()));
  }

  /** How many data the author sees. */
  List<String> assets() {
    return author()
        .get("/api/v1/assets?limit=200")
        .ok()
        .json()
        .path("items")
        .valueStream()
        .map(asset -> asset.path("id").asString())
        .toList();
  }

  /** An asset on its way through review, within the own institution only. */
  Answer trySubmit(String asset) {
    return trySubmit(asset, Map.of());
  }

  /** To one destination; an empty one means the own institution. */
  Answer trySubmit(String asset, Map<String, String> destination) {
    var destinations = destination.isEmpty() ? List.of() : List.of(destination);
    return author()
        .post("/api/v1/publications", Map.of("asset", asset, "destinations", destinations));
  }

  JsonNode submit(String asset) {
    return trySubmit(asset).ok().json();
  }

  JsonNode publication(String id) {
    var review = author().get("/api/v1/publications/" + id).ok().json();
    return review.path("publication");
  }

  /** All three tiers say yes. */
  void publish(JsonNode publication) {
    publish(publication, List.of("lu.qingyao", "gu.huaizhou", "xu.zhiwei"));
  }

  void publish(JsonNode publication, List<String> reviewers) {
    for (var reviewer : reviewers) {
      approve(as(reviewer), approval(as(reviewer), publication.path("approval").asString())).ok();
    }
  }
}
