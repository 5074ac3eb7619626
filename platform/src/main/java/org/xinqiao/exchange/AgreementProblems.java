package org.xinqiao.exchange;

import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Text;

/** Refusals about agreements. */
public final class AgreementProblems {
  private static final Text BOTH_SIDES =
      Text.of("由双方合规人员和高管签订协议", "Both sides' compliance officers and executives sign one");
  private static final Text NEW_ONE =
      Text.of("由本机构合规人员起草新协议，双方签署后即可", "Your compliance officer drafts a new one for both to sign");

  /** No such agreement, or not the actor's. */
  public static final Code UNKNOWN =
      new Code(
          "exchange.unknown-agreement",
          404,
          "-",
          Text.of("没有这份协议，或者您无权看到它", "No such agreement, or not yours to see"),
          Text.of("请核对编号", "Check the id"));

  /** A term is missing or makes no sense. */
  public static final Code MALFORMED =
      new Code(
          "exchange.malformed-agreement",
          400,
          "C3.6",
          Text.of(
              "协议须写明另一成员机构、目的（1 至 500 字）、类别、等级上限和有效期（不超过 5 年），脱敏字段不得重复",
              "An agreement names another member, a purpose of 1 to 500 characters, categories, a"
                  + " ceiling, at most 5 years of validity, and no masked field twice"),
          Text.of("请补全后重新提交", "Complete it and submit again"));

  /** It can no longer be changed. */
  public static final Code NOT_OPEN =
      new Code(
          "exchange.agreement-not-open",
          409,
          "C3.6",
          Text.of("协议已生效、过期或终止，不能再修改或签署", "It is in force, expired or terminated: no more changes"),
          NEW_ONE);

  /** What was signed is not what is there. */
  public static final Code CHANGED =
      new Code(
          "exchange.agreement-changed",
          409,
          "C3.6",
          Text.of("协议文本已变更，此前的签署全部作废", "The text was changed; earlier signatures are void"),
          Text.of("请阅读现行文本后重新签署", "Read the present text and sign that"));

  /** Not this person's turn. */
  public static final Code NOT_YOUR_TURN =
      new Code(
          "exchange.not-your-turn",
          403,
          "C3.6",
          Text.of(
              "签署顺序：甲方合规人员、甲方高管、乙方合规人员、乙方高管",
              "Signed in order: sender's compliance, executive, recipient's compliance, executive"),
          Text.of("由当前一环的签署人办理", "The next in order signs"));

  /** The same natural person twice. */
  public static final Code SAME_PERSON =
      new Code(
          "exchange.signed-twice",
          403,
          "C3.6",
          Text.of("同一自然人不得签署两次", "One natural person signs once"),
          Text.of("由另一位有权人员签署", "Another authorised person signs"));

  /** No agreement opens this way. */
  public static final Code NONE =
      new Code(
          "exchange.no-agreement",
          403,
          "C3.6",
          Text.of("没有生效的协议，数据不得传输", "Without an agreement in force nothing crosses"),
          BOTH_SIDES);

  /** Outside its time. */
  public static final Code EXPIRED =
      new Code(
          "exchange.expired",
          403,
          "C3.6",
          Text.of("协议不在有效期内", "The agreement is outside its period of validity"),
          NEW_ONE);

  /** One side ended it. */
  public static final Code TERMINATED =
      new Code(
          "exchange.terminated",
          403,
          "C3.6",
          Text.of("协议已终止", "The agreement was terminated"),
          NEW_ONE);

  /** The institution is not in the agreement. */
  public static final Code NOT_A_PARTY =
      new Code(
          "exchange.not-a-party",
          403,
          "C3.6",
          Text.of("发送或接收机构不是协议当事方", "Sender or recipient is not a party to the agreement"),
          BOTH_SIDES);

  /** Another purpose. */
  public static final Code OTHER_PURPOSE =
      new Code(
          "exchange.purpose-not-covered",
          403,
          "C3.6",
          Text.of("数据的目的与协议约定的目的不同", "The datum's purpose is not the agreed one"),
          BOTH_SIDES);

  /** Another category. */
  public static final Code OTHER_CATEGORY =
      new Code(
          "exchange.category-not-covered",
          403,
          "C3.6",
          Text.of("协议不包括这一数据类别", "The agreement does not cover the category"),
          BOTH_SIDES);

  /** Too sensitive. */
  public static final Code ABOVE_CEILING =
      new Code(
          "exchange.above-ceiling",
          403,
          "C3.6",
          Text.of("数据等级高于协议的等级上限", "The datum is graded above the agreement's ceiling"),
          BOTH_SIDES);

  /** The named person does not work there. */
  public static final Code RECIPIENT_ELSEWHERE =
      new Code(
          "exchange.recipient-not-there",
          403,
          "C3.6",
          Text.of("指定的接收人不属于接收机构", "The named account does not belong to the recipient"),
          Text.of("请向接收机构核对账号", "Check the account with the recipient"));

  /** A signature does not hold. */
  public static final Code BROKEN =
      new Code(
          "exchange.signature-broken",
          403,
          "C3.6",
          Text.of("协议文本与签名不符，按未签署处理", "Text and signatures disagree: it counts as unsigned"),
          Text.of(
              "已拒绝并记录；请双方合规人员核查", "Refused and recorded; both compliance officers look into it"));

  private AgreementProblems() {}
}
