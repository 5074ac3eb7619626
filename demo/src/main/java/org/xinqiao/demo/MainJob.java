package org.xinqiao.demo;

import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The main job: a real letter, a real table and a real report go from the bank to the insurer, each
 * reviewed three times, delivered under an agreement, viewed with a mark, and proved without the
 * platform.
 */
final class MainJob {
  /** A column of the table that the agreement lets cross masked only. */
  private static final String MASKED = "personal_status_sex";

  private final Journal journal;
  private final World world;
  private final Path samples;
  private final Bank bank;
  private final Insurer insurer;

  MainJob(World world, Journal journal, Path samples) {
    this.world = world;
    this.journal = journal;
    this.samples = samples;
    this.bank = new Bank(world);
    this.insurer = new Insurer(world);
  }

  /** What was sent. */
  record Sent(String asset, String passport, String publication) {}

  void perform() {
    var signing = new AgreementSigning(world);
    var risk = journal.step("风险协查协议 agreement", () -> signing.inForce(Bank.RISK, "L4", Map.of()));
    var credit =
        journal.step(
            "信贷样本协议 agreement", () -> signing.inForce(Bank.CREDIT, "L2", Map.of(MASKED, "FULL")));
    var letter = send(risk, letter(), Map.of());
    receive(letter);
    receiveTable(send(credit, table(), Map.of("xinqiao-confidentiality", "L2")));
    journal.step(
        "高管专阅 executives only",
        () -> new ExecutiveExchange(world, bank, insurer).perform(report(), risk));
    prove(letter);
    journal.step("拒绝说明理由 refusals", () -> new RefusalTour(world).tryAll(letter));
  }

  private Bank.Document letter() {
    var type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    return new Bank.Document(
        samples.resolve("贷后风险协查函.docx"), type, "贷后风险协查函（2026 第 17 号）", Bank.RISK);
  }

  private Bank.Document table() {
    return new Bank.Document(
        samples.resolve("GermanCredit.csv"), "text/csv", "信贷审批样本表", Bank.CREDIT);
  }

  private Bank.Document report() {
    return new Bank.Document(
        samples.resolve("testPDFVarious.pdf"), "application/pdf", "专项报告（高管专阅）", Bank.RISK);
  }

  private Sent send(String agreement, Bank.Document document, Map<String, String> grades) {
    var content = journal.step("上传检测 " + document.title(), () -> bank.upload(document));
    var asset = journal.step("登记分级 register", () -> bank.register(document, content, grades));
    var id = asset.path("id").asString();
    var publication = journal.step("提交发布 submit", () -> bank.submit(id, agreement));
    journal.step("部门初审 first review", () -> bank.review(publication, "lu.qingyao"));
    journal.step("负责人复审 second review", () -> bank.review(publication, "gu.huaizhou"));
    journal.step("合规终审 final review", () -> bank.review(publication, "xu.zhiwei"));
    return new Sent(id, Bank.identity(asset), publication);
  }

  private void receive(Sent letter) {
    var delivery = journal.step("送达收件箱 delivered", () -> insurer.delivery(letter.passport()));
    journal.step("带水印查看 marked view", () -> insurer.viewPage(delivery));
    journal.step("回执 receipt", () -> insurer.receipt(delivery));
  }

  private void receiveTable(Sent table) {
    var delivery = journal.step("送达收件箱 delivered", () -> insurer.delivery(table.passport()));
    journal.step("脱敏表格 masked table", () -> insurer.viewTable(delivery, MASKED));
    journal.step("按级下载 download", () -> insurer.download(delivery));
  }

  private void prove(Sent letter) {
    var bundle = journal.step("数据身份证 passport", () -> bank.passportBundle(letter.passport()));
    journal.step("离线核验 offline proof", () -> new OfflineProof(world).verify(bundle));
  }

  /** A yes to exactly what the reviewer was shown. */
  static Map<String, Object> approve(JsonNode approval) {
    return Map.of(
        "verb", "APPROVE",
        "reason", "已核对内容与分级，同意",
        "digest", approval.path("subject").path("digest").asString());
  }
}
