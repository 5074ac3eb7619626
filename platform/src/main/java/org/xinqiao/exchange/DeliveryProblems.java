package org.xinqiao.exchange;

import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Text;

/** Refusals about deliveries and looking at them. */
public final class DeliveryProblems {
  /** No such delivery, or not the actor's. */
  public static final Code UNKNOWN =
      new Code(
          "exchange.unknown-delivery",
          404,
          "-",
          Text.of("没有这项交付，或者您无权看到它", "No such delivery, or not yours to see"),
          Text.of("请核对编号", "Check the id"));

  /** The sender looks into the recipient's copy. */
  public static final Code NOT_RECIPIENT =
      new Code(
          "exchange.not-the-recipient",
          403,
          "C3.6",
          Text.of("交付的副本归接收机构，只有接收机构的人员可以打开", "Only people of the recipient open its copy"),
          Text.of("请在本机构目录中查看原件", "Look at your own original in the catalogue"));

  /** Download was not agreed at this level. */
  public static final Code DOWNLOAD_NOT_AGREED =
      new Code(
          "exchange.download-not-agreed",
          403,
          "C3.6",
          Text.of("平台机密级数据须协议允许方可下载", "Level 3 is downloaded only where the agreement allows it"),
          Text.of(
              "可在线查看；下载须双方合规人员和高管在协议中约定",
              "View it on line; both sides' compliance and executives can agree on download"));

  /** The agreement wants fields masked that can't be. */
  public static final Code CANNOT_MASK =
      new Code(
          "exchange.cannot-mask",
          422,
          "C3.6",
          Text.of(
              "协议要求脱敏的字段无法在该文件中脱敏，不予交付",
              "Fields to be masked can't be in this file: not delivered"),
          Text.of(
              "请改以含该列的 CSV 表格提交，或由双方修订协议",
              "Submit a CSV table with that column, or both sides amend the agreement"));

  /** A level below the originator's. */
  public static final Code NEVER_LOWER =
      new Code(
          "exchange.never-lower",
          403,
          "B1.4",
          Text.of(
              "接收方可以提高等级，不得降低发送方的等级", "A recipient may raise the level, never lower the sender's"),
          Text.of("由发送机构按其审批程序调整", "Only the sender lowers it, by its own approval"));

  /** Level 4 has no text layer. */
  public static final Code PAGES_ONLY =
      new Code(
          "exchange.pages-only",
          403,
          "B1.7",
          Text.of("平台绝密级只能逐页在线查看", "Level 4 is viewed on line, page by page, and in no other way"),
          Text.of("没有人可以授予例外", "Nobody can grant an exception"));

  /** Signing for what nobody has seen. */
  public static final Code NOT_OPENED =
      new Code(
          "exchange.not-opened",
          409,
          "C3.6",
          Text.of("须先查阅，再签收", "It is signed for after it was opened"),
          Text.of("请先打开查阅，再办理签收", "Open it first, then sign for it"));

  /** Signed for already. */
  public static final Code SIGNED_FOR =
      new Code(
          "exchange.signed-for",
          409,
          "C3.6",
          Text.of("这项交付已经签收", "This delivery was signed for already"),
          Text.of("无需再次签收；签收人和时间见回执", "Nothing to do; the receipt tells who did and when"));

  /** Too long or empty a reason. */
  public static final Code REASON =
      new Code(
          "exchange.reason-needed",
          400,
          "-",
          Text.of("须填写理由（1 至 500 字）", "A reason of 1 to 500 characters is needed"),
          Text.of("请填写理由", "Give one"));

  private DeliveryProblems() {}
}
