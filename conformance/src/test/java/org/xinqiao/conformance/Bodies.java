package org.xinqiao.conformance;

import java.util.Map;
import org.xinqiao.conformance.Interface.Operation;

/** For each operation that takes one, a body that would be right for the owner. */
final class Bodies {
  private static final Map<String, String> RIGHT =
      Map.ofEntries(
          Map.entry("POST /api/v1/accounts/{id}/roles", "{\"role\":\"STAFF\"}"),
          Map.entry(
              "POST /api/v1/approvals/{id}/votes",
              "{\"verb\":\"APPROVE\",\"reason\":\"同意\",\"digest\":\"x\"}"),
          Map.entry("POST /api/v1/approvals/{id}/withdrawal", "{\"reason\":\"不再需要\"}"),
          Map.entry(
              "POST /api/v1/assets/{id}/grades",
              "{\"grades\":{\"xinqiao-confidentiality\":\"L4\"},\"reason\":\"更严\"}"),
          Map.entry("POST /api/v1/publications/{id}/withdrawal", "{\"reason\":\"不再需要\"}"),
          Map.entry("POST /api/v1/agreements/{id}/signatures", "{\"digest\":\"x\"}"),
          Map.entry("POST /api/v1/agreements/{id}/termination", "{\"reason\":\"不再需要\"}"),
          Map.entry(
              "PUT /api/v1/agreements/{id}",
              """
              {"recipient":"%s","purpose":"协查","categories":["OPERATION"],"ceiling":"L3",\
              "allowDownload":true,"validUntil":"2030-01-01T00:00:00Z"}\
              """),
          Map.entry(
              "POST /api/v1/deliveries/{id}/restriction", "{\"level\":\"L4\",\"reason\":\"更严\"}"),
          Map.entry("PUT /api/v1/drafts/{id}", draft("\"form\":{\"title\":\"草稿\"},")),
          Map.entry("POST /api/v1/drafts/{id}/submission", draft("")),
          Map.entry("POST /api/v1/departments/{id}/posts", "{\"name\":\"岗位\"}"),
          Map.entry(
              "POST /api/v1/quarantines/{content}/decision",
              "{\"outcome\":\"REPORTED\",\"reason\":\"已报告\"}"));

  private Bodies() {}

  private static String draft(String form) {
    return "{%s\"version\":1,\"editor\":\"%s\"}".formatted(form, Estate.NOTHING);
  }

  static String of(Operation operation, Estate estate) {
    return RIGHT.getOrDefault(operation.toString(), "{}").replace("%s", estate.id("institutions"));
  }
}
