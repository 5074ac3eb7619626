package org.xinqiao.approval;

import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Text;

/** The refusals of this chapter. */
public final class Refused {
  /** No such approval, or not visible to the actor. */
  public static final Code UNKNOWN =
      new Code(
          "approval.unknown-approval",
          404,
          "-",
          Text.of("没有这项审批，或者您无权看到它", "No such approval, or not yours to see"),
          Text.of("请核对编号", "Check the id"));

  /** A decision is final. */
  public static final Code ALREADY_DECIDED =
      new Code(
          "approval.already-decided",
          409,
          "A3.5",
          Text.of("审批已有结论，不能再改", "The approval is decided; a decision is final"),
          Text.of("如需改变结果，请申请人重新提交", "The requester can submit again"));

  /** Nobody decides their own request. */
  public static final Code OWN_REQUEST =
      new Code(
          "approval.own-request",
          403,
          "A2.4",
          Text.of("申请人不能审批自己的申请", "Requesters do not review their own request"),
          Text.of("请由另一位有权人员审批", "Another entitled person must review it"));

  /** One natural person has one vote over all levels. */
  public static final Code ALREADY_VOTED =
      new Code(
          "approval.already-voted",
          409,
          "A3.5",
          Text.of("同一自然人只能在一个级别审批一次", "One natural person votes once, at one level"),
          Text.of("请由另一位有权人员审批", "Another entitled person must review it"));

  /** The voter saw something else than what is under review. */
  public static final Code CONTENT_CHANGED =
      new Code(
          "approval.content-changed",
          409,
          "A3.5",
          Text.of("您看到的内容与送审内容不一致", "What you saw is not what is under review"),
          Text.of("请重新打开审批，按当前内容决定", "Open the approval again and decide on what it shows"));

  /** A no, a withdrawal, and a yes over findings, must be explained. */
  public static final Code REASON_NEEDED =
      new Code(
          "approval.reason-needed",
          422,
          "A3.2",
          Text.of(
              "退回、撤销，或对有检测提示的内容表示同意，必须写明理由",
              "Returning, withdrawing, or approving over findings, needs a reason"),
          Text.of("请填写理由后重试", "Give a reason and try again"));

  /** Reasons are short plain text. */
  public static final Code BAD_REASON =
      new Code(
          "approval.bad-reason",
          400,
          "-",
          Text.of(
              "理由最多 1000 字，且不能含控制字符",
              "A reason has at most 1000 characters, no control characters"),
          Text.of("请修改理由", "Change the reason"));

  /** Jobs never vote: no time-out ever approves. */
  public static final Code PERSONS_ONLY =
      new Code(
          "approval.persons-only",
          403,
          "A2.6",
          Text.of("只有自然人可以审批，超时也不会自动通过", "Only persons vote; a time-out never approves"),
          Text.of("请由有权人员审批", "An entitled person must review it"));

  /** Nobody is known to sit there. */
  public static final Code NO_SEAT =
      new Code(
          "approval.no-seat",
          403,
          "A3.5",
          Text.of("您不是这一级的审批人", "You are not a reviewer at this level"),
          Text.of("可由本机构安全管理员授予相应角色", "Your institution's security administrator can grant it"));

  /** Only the requester takes a request back. */
  public static final Code NOT_REQUESTER =
      new Code(
          "approval.not-requester",
          403,
          "A3.5",
          Text.of("只有申请人可以撤销", "Only the requester can withdraw"),
          Text.of("审批人可以退回", "A reviewer can return it instead"));

  /** The same thing is under review already. */
  public static final Code ALREADY_ASKED =
      new Code(
          "approval.already-asked",
          409,
          "A3.5",
          Text.of("同一事项已在审批中", "The same matter is under review already"),
          Text.of("请等待结论，或先撤销", "Wait for the decision, or withdraw it first"));

  /** Urgency must be explained. */
  public static final Code URGENT_REASON =
      new Code(
          "approval.urgent-reason-needed",
          422,
          "A2.6",
          Text.of("紧急审批必须写明理由", "An urgent request needs a reason"),
          Text.of("请填写紧急理由，或改为一般", "Give the reason, or ask as ordinary"));

  /** Not everything can be urgent. */
  public static final Code URGENT_QUOTA =
      new Code(
          "approval.urgent-quota",
          409,
          "A2.6",
          Text.of(
              "紧急审批不得超过本机构 30 天内申请的 10%（至少可用 3 次）",
              "At most 10 % of an institution's requests in 30 days are urgent (3 in any case)"),
          Text.of("请改为一般审批", "Ask as ordinary"));

  private Refused() {}
}
