package org.xinqiao.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tries what must not work, and checks that each refusal names its rule and who can help. */
final class RefusalTour {
  private final World world;

  RefusalTour(World world) {
    this.world = world;
  }

  Journal.Done<List<String>> tryAll(MainJob.Sent sent) {
    var codes = new ArrayList<String>();
    var foreign = world.as("zhou.yining@sljg");
    codes.add(refused(foreign.get("/api/v1/assets/" + sent.asset())));
    codes.add(refused(foreign.get("/api/v1/publications/" + sent.publication())));
    codes.add(refused(foreign.get("/api/v1/passports/" + sent.passport())));
    codes.add(refused(world.as(Bank.AUTHOR).post("/api/v1/departments", Map.of("name", "越权部"))));
    codes.add(refused(world.stranger().get("/api/v1/assets")));
    codes.add(
        refused(world.as(Bank.AUTHOR).post("/api/v1/publications", "{\"asset\":1,\"asset\":2}")));
    return new Journal.Done<>(codes, String.join(" ", codes));
  }

  private static String refused(Client.Answer answer) {
    var body = answer.json();
    var why = body.path("why");
    var explained =
        answer.status() >= 400
            && !answer.code().isEmpty()
            && !why.path("rule").path("zh").asString("").isEmpty()
            && !why.path("remedy").path("en").asString("").isEmpty();
    if (!explained) {
      throw new IllegalStateException(answer.status() + " without explanation: " + body);
    }
    return answer.code();
  }
}
