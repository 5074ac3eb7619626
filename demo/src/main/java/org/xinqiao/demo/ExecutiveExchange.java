package org.xinqiao.demo;

import java.util.List;
import java.util.Map;

/**
 * A datum of level 4: three executives review it, listed executives see pages, nobody gets bytes.
 */
final class ExecutiveExchange {
  private final World world;
  private final Bank bank;
  private final Insurer insurer;

  ExecutiveExchange(World world, Bank bank, Insurer insurer) {
    this.world = world;
    this.bank = bank;
    this.insurer = insurer;
  }

  Journal.Done<String> perform(Bank.Document document, String agreement) throws Exception {
    var content = bank.upload(document).value();
    var asset = bank.register(document, content, Map.of("xinqiao-confidentiality", "L4")).value();
    var publication = bank.submit(asset.path("id").asString(), agreement).value();
    for (var executive : List.of("jiang.boyan", "song.huaijin", "tang.jingxing")) {
      bank.review(publication, executive);
    }
    var reader = "jiang.boyan@slbx";
    var delivery = insurer.delivery(Bank.identity(asset), reader).value();
    var path = "/api/v1/deliveries/" + delivery;
    var page = world.as(reader).get(path + "/pages/1").ok().bytes();
    expect(reader, path + "/content", 403);
    expect(Insurer.READER, path + "/pages/1", 403);
    expect(Insurer.READER, path + "/content", 403);
    return new Journal.Done<>(
        delivery, "仅高管可看页面 pages for executives only, " + page.length / 1024 + " KiB");
  }

  private void expect(String account, String path, int status) {
    var answer = world.as(account).get(path);
    if (answer.status() != status) {
      throw new IllegalStateException(account + " got " + answer.status() + " for " + path);
    }
  }
}
