package org.xinqiao.bench;

import java.util.List;
import java.util.Random;

/**
 * Text of a bank's working day: Chinese prose with Latin words, amounts and dates, and about one
 * identifier in 115 characters. The same seed gives the same text.
 *
 * @param text the text
 * @param planted identifiers in it
 */
record MixedText(String text, int planted) {
  private static final List<String> SENTENCES =
      List.of(
          "经贷后检查，借款人经营正常，现金流可以覆盖到期本息。",
          "请协助核实该企业近三年的纳税与用工情况，并于五个工作日内书面反馈。",
          "本季度不良率为 1.37%，较上季末下降 0.12 个百分点。",
          "抵押物位于城东工业园二期，评估价值 12,500,000.00 元，评估日期 2025-03-18。",
          "银团贷款协议（Facility Agreement, Tranche B）适用中华人民共和国法律。",
          "客户经理已完成面签，影像资料上传至 ECM 系统，状态为 APPROVED。",
          "风险敞口按内部评级法计量，违约概率取自 PD 模型第 4.2 版。",
          "对方机构要求以加密方式传递名单，密钥另行交付。",
          "会议决定暂缓授信，待补充审计报告后再行审议。",
          "上述款项共计人民币 836,214.55 元，已于 3 月 7 日划转完毕。");

  private static final List<String> INTRODUCTIONS =
      List.of("经办人留存：", "名单所列为 ", "对应号码（", "核对结果：", "系统登记值 ");

  /** Makes a text of about so many characters. */
  static MixedText of(long seed, int characters) {
    var random = new Random(seed);
    var identifiers = new Identifiers(random);
    var text = new StringBuilder(characters + 200);
    var planted = 0;
    while (text.length() < characters) {
      text.append(any(SENTENCES, random)).append(any(SENTENCES, random));
      text.append(any(SENTENCES, random)).append(any(INTRODUCTIONS, random));
      text.append(identifiers.any()).append("。\n");
      planted++;
    }
    return new MixedText(text.toString(), planted);
  }

  private static String any(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
