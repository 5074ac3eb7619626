package org.xinqiao.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.xinqiao.conformance.Desk.Upload;

/** One thing of each kind that an institution owns, by the address under which it is kept. */
record Estate(Map<String, String> things) {
  /** Nothing has this id. */
  static final String NOTHING = "0190a5c8-0000-7000-8000-000000000000";

  static Estate of(Town town, String code) {
    var desk = town.desk(code);
    var things = new TreeMap<String, String>();
    var asset = desk.assetAt("L3");
    things.put("assets", asset.path("id").asString());
    things.put("contents", asset.path("content").asString());
    things.put("passports", asset.path("digitalIdentity").asString());
    var asked = desk.regrade(asset.path("id").asString(), "L2").ok().json();
    things.put("approvals", asked.path("approval").asString());
    things.put("accounts", own(desk, "account"));
    things.put("departments", department(desk));
    things.put("institutions", town.institutionId(code));
    things.put("executives", executive(desk));
    things.put("audit", entry(desk));
    things.put("quarantines", quarantined(desk));
    things.put("jobs", job(desk));
    things.put("drafts", draft(desk));
    things.put("reviews", desk.submit(asset.path("id").asString()).path("id").asString());
    addExchange(town, code, things);
    return new Estate(things);
  }

  /** A publication, and what was delivered under an agreement with 保险. */
  private static void addExchange(Town town, String code, Map<String, String> things) {
    var treaty = Treaty.between(town, code, "slbx").inForce();
    var asset = town.desk(code).table("季度,余额\n一,100\n", "L2");
    var sent = treaty.send(asset);
    things.put("publications", sent.publication());
    things.put("agreements", treaty.id());
    things.put("deliveries", sent.delivery());
  }

  private static String own(Desk desk, String field) {
    return desk.author().get("/api/v1/me").ok().json().path(field).asString();
  }

  private static String department(Desk desk) {
    var me = desk.author().get("/api/v1/me").ok().json();
    return me.path("department").path("id").asString();
  }

  private static String executive(Desk desk) {
    return desk.executive().get("/api/v1/me").ok().json().path("account").asString();
  }

  private static String entry(Desk desk) {
    var page = desk.compliance().get("/api/v1/audit?limit=1").ok().json();
    return page.path("items").path(0).path("number").asString();
  }

  /** An export whose result can be fetched. */
  private static String job(Desk desk) {
    var asked = desk.compliance().post("/api/v1/jobs", Map.of("kind", "AUDIT_EXPORT")).ok().json();
    var id = asked.path("id").asString();
    Await.until(
        "the export is done",
        () -> {
          var job = desk.compliance().get("/api/v1/jobs/" + id).ok().json();
          return job.path("state").asString().equals("DONE");
        });
    return id;
  }

  private static String draft(Desk desk) {
    var begun = Map.of("editor", UUID.randomUUID().toString(), "form", Map.of("title", "草稿"));
    return desk.author().post("/api/v1/drafts", begun).ok().json().path("id").asString();
  }

  private static String quarantined(Desk desk) {
    var words = "绝密★30年 " + Newcomer.nextSerial();
    desk.tryUpload(new Upload("a.txt", "text/plain", words.getBytes(UTF_8)));
    var records = desk.compliance().get("/api/v1/quarantines").ok().json();
    return records.path("items").path(0).path("content").asString();
  }

  /** The id of the thing under {@code /api/v1/<kind>}. */
  String id(String kind) {
    var id = things.get(kind);
    if (id == null) {
      throw new AssertionError("这类地址还没有隔离测试 Add a thing of this kind to Estate: " + kind);
    }
    return id;
  }
}
