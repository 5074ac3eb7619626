package org.xinqiao.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Draws an agreement up and has both sides sign it, each with two different persons. */
final class AgreementSigning {
  private final World world;

  AgreementSigning(World world) {
    this.world = world;
  }

  /**
   * Signs until the agreement is in force.
   *
   * @param category what may cross
   * @param ceiling strictest level that may cross
   * @param masks columns that cross masked only, with their rule
   */
  Journal.Done<String> inForce(String category, String ceiling, Map<String, String> masks) {
    var draft =
        world
            .as("xu.zhiwei@slyh")
            .post("/api/v1/agreements", terms(category, ceiling, masks))
            .ok()
            .json();
    var path = "/api/v1/agreements/" + draft.path("id").asString();
    var digest = Map.of("digest", draft.path("digest").asString());
    for (var signer :
        List.of("xu.zhiwei@slyh", "jiang.boyan@slyh", "xu.zhiwei@slbx", "jiang.boyan@slbx")) {
      world.as(signer).post(path + "/signatures", digest).ok();
    }
    var state = world.as("xu.zhiwei@slbx").get(path).ok().json().path("state").asString();
    if (!state.equals("IN_FORCE")) {
      throw new IllegalStateException("The agreement is " + state);
    }
    return new Journal.Done<>(draft.path("id").asString(), "四人签署 four signatures, " + state);
  }

  private Map<String, Object> terms(String category, String ceiling, Map<String, String> masks) {
    var columns =
        masks.entrySet().stream()
            .map(mask -> Map.of("column", mask.getKey(), "rule", mask.getValue()))
            .toList();
    return Map.of(
        "recipient",
        world.institutionId("slbx"),
        "purpose",
        Bank.PURPOSE,
        "categories",
        List.of(category),
        "ceiling",
        ceiling,
        "masks",
        columns,
        "allowDownload",
        false,
        "validUntil",
        Instant.now().plus(Duration.ofDays(365)).toString());
  }
}
