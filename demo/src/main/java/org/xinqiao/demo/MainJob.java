package org.xinqiao.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The main job: a real document and a real table go from the bank to the insurer, reviewed three
 * times, delivered under an agreement, viewed with a mark, and proved without the platform.
 */
final class MainJob {
  private final Journal journal;
  private final Bank bank;
  private final Insurer insurer;
  private final World world;
  private final Path samples;

  MainJob(World world, Journal journal, Path samples) {
    this.world = world;
    this.journal = journal;
    this.samples = samples;
    this.bank = new Bank(world);
    this.insurer = new Insurer(world);
  }

  void perform() {
    var agreement =
        journal.step("双方签署协议 agreement", () -> new Agreement(world).inForce());
    var letter = send(agreement, letter());
    var table = send(agreement, table());
    receive(letter);
    receiveTable(table);
    journal.step("高管专阅 executives only", () -> new ExecutiveExchange(world, bank, insurer).perform(agreement));
    prove(letter);
    journal.step("拒绝说明理由 refusals explain", () -> new Refusals(world, bank).tryAll(letter));
  }

  /** What was sent: the asset and its passport. */
  record Sent(String asset, String passport, String publication) {}

  private Bank.Document letter() {
    return new Bank.Document(
        samples.resolve("贷后风险协查函.docx"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "贷后风险协查函（2026 第 17 号）",
        Bank.RISK);
  }

  private Bank.Document table() {
    return new Bank.Document(
        samples.resolve("GermanCredit.csv"), "text/csv", "信贷审批样本表", Bank.CREDIT);
  }

  private Sent send(String agreement, Bank.Document document) {
    var content =
        journal.step("上传并检测 " + document.title(), () -> bank.upload(document));
    var asset = journal.step("登记与分级 register", () -> bank.register(document, content));
    var publication =
        journal.step("提交发布 submit", () -> bank.submit(asset.path("id").asString(), agreement));
    journal.step("部门初审 first review", () -> bank.review(publication, "lu.qingyao"));
    journal.step("负责人复审 second review", () -> bank.review(publication, "gu.huaizhou"));
    journal.step("合规终审 final review", () -> bank.review(publication, "xu.zhiwei"));
    return new Sent(
        asset.path("id").asString(), asset.path("digitalIdentity").asString(), publication);
  }

  private void receive(Sent letter) {
    var delivery = journal.step("送达收件箱 delivered", () -> insurer.delivery(letter.passport()));
    journal.step("带水印查看 marked view", () -> insurer.viewPage(delivery));
    journal.step("回执 receipt", () -> insurer.receipt(delivery));
  }

  private void receiveTable(Sent table) {
    var delivery = journal.step("送达收件箱 delivered", () -> insurer.delivery(table.passport()));
    journal.step("脱敏表格 masked table", () -> insurer.viewTable(delivery));
    journal.step("按级下载 download", () -> insurer.download(delivery));
  }

  private void prove(Sent letter) {
    var bundle = journal.step("数据身份证 passport", () -> bank.passportBundle(letter.passport()));
    journal.step("离线核验 offline proof", () -> new OfflineProof(world).verify(bundle));
  }

  static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  static Map<String, Object> approve(JsonNode approval) {
    return Map.of(
        "verb", "APPROVE",
        "reason", "已核对内容与分级，同意",
        "digest", approval.path("subject").path("digest").asString());
  }

  static List<JsonNode> items(JsonNode page) {
    return page.path("items").valueStream().toList();
  }
}
