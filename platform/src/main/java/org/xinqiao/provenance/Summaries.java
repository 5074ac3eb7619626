package org.xinqiao.provenance;

import java.util.Map;
import org.xinqiao.kernel.Text;

/** One sentence a line, without a word that would name a person. */
final class Summaries {
  private static final Map<String, Text> SENTENCES =
      Map.ofEntries(
          Map.entry("passport.mint", Text.of("数据产生，生成数字标识", "Made, and given its identity")),
          Map.entry("passport.view", Text.of("查阅了数据身份证", "Its passport was read")),
          Map.entry("passport.export", Text.of("导出了数据身份证", "Its passport was exported")),
          Map.entry("catalogue.register", Text.of("登记入目录", "Registered in the catalogue")),
          Map.entry("catalogue.read", Text.of("在本机构内被查看", "Read inside the institution")),
          Map.entry("catalogue.regrade", Text.of("调整了等级", "Its grades were changed")),
          Map.entry("catalogue.raise", Text.of("调高了等级", "Its grades were raised")),
          Map.entry("catalogue.lower", Text.of("经审批调低了等级", "Its grades were lowered, as approved")),
          Map.entry("catalogue.ask-regrade", Text.of("申请调低等级", "Lower grades were asked for")),
          Map.entry("publication.submit", Text.of("提交发布审批", "Submitted for review")),
          Map.entry(
              "publication.preview-page", Text.of("审批人在线预览一页", "A reviewer looked at one page")),
          Map.entry("publication.grant", Text.of("审批通过，准予发布", "Approved for publication")),
          Map.entry("publication.publish", Text.of("审批通过，准予发布", "Approved for publication")),
          Map.entry("publication.return", Text.of("审批退回", "Returned by a reviewer")),
          Map.entry("publication.withdraw", Text.of("发布申请被撤销", "The submission was withdrawn")),
          Map.entry("publication.void", Text.of("发布申请失效", "The submission became void")),
          Map.entry("exchange.schedule", Text.of("安排交付", "Delivery was arranged")),
          Map.entry("exchange.deliver", Text.of("按协议交付接收机构", "Delivered under the agreement")),
          Map.entry("exchange.fail", Text.of("交付未成功", "Delivery failed")),
          Map.entry("exchange.receipt", Text.of("接收机构首次打开，回执已签", "First opened: receipt given")),
          Map.entry("exchange.sign-for", Text.of("接收机构已签收", "The recipient signed for it")),
          Map.entry("exchange.receive", Text.of("收到交付", "Received")),
          Map.entry("exchange.view-page", Text.of("在线查看一页", "One page was viewed on line")),
          Map.entry("exchange.view-table", Text.of("在线查看表格", "Table rows were viewed on line")),
          Map.entry("exchange.download", Text.of("下载了内容", "Its content was downloaded")),
          Map.entry("exchange.restrict", Text.of("接收机构提高了等级", "The recipient raised its level")));

  private Summaries() {}

  static Text of(Leaf leaf) {
    var refused = "REFUSED".equals(leaf.json().text("result").orElse(""));
    var sentence = SENTENCES.getOrDefault(leaf.action(), unknown(leaf.action()));
    return refused ? Text.of("被拒绝：" + sentence.zh(), "Refused: " + sentence.en()) : sentence;
  }

  private static Text unknown(String action) {
    return Text.of("记录了操作 " + action, "Recorded: " + action);
  }
}
