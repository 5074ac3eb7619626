package org.xinqiao.access;

import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Text;

/** Refusals of the decision point. */
public final class AccessProblems {
  /** Administrators never see content. */
  public static final Code ADMINISTRATOR =
      new Code(
          "access.administrator",
          403,
          "B1.2",
          Text.of("管理员不接触业务数据内容", "Administrators never see business content"),
          Text.of("由业务人员办理", "Business staff do this"));

  /** Another institution's datum, without an agreement that lets this be done. */
  public static final Code OTHER_INSTITUTION =
      new Code(
          "access.other-institution",
          404,
          "C3.2",
          Text.of(
              "没有这项数据，或者没有生效的协议允许此操作", "No such datum, or no agreement in force that allows this"),
          Text.of("由双方合规人员和高管签订协议", "Both sides' compliance officers and executives make one"));

  /** Level 4 is for listed executives. */
  public static final Code EXECUTIVES_ONLY =
      new Code(
          "access.executives-only",
          403,
          "B1.6",
          Text.of("平台绝密级仅限列名的高管查看", "Level 4 is for listed executives only"),
          Text.of("高管名单由安全管理员按任命文号维护", "The security administrator keeps the list by order"));

  /** Level 4 can only be looked at. */
  public static final Code VIEW_ONLY =
      new Code(
          "access.view-only",
          403,
          "B1.7",
          Text.of("平台绝密级只能在线查看", "Level 4 can only be viewed on line"),
          Text.of("没有人可以授予例外", "Nobody can grant an exception"));

  /** No rule permits it. */
  public static final Code NOT_PERMITTED =
      new Code(
          "access.not-permitted",
          403,
          "B1.5",
          Text.of(
              "您的角色、部门与该数据的级别不允许此操作", "Your role and department do not allow this at its level"),
          Text.of("请向数据所有者或本机构合规人员提出", "Ask its owner or your compliance officer"));

  /** The decision itself failed; that is a no. */
  public static final Code UNDECIDED =
      new Code(
          "access.undecided",
          403,
          "B1.5",
          Text.of("权限判定出错，按拒绝处理", "The decision failed, which counts as a refusal"),
          Text.of("请把追踪号交给管理员", "Give the trace id to an administrator"));

  /** Not the right person for this level of an approval. */
  public static final Code NO_SEAT =
      new Code(
          "access.no-seat",
          403,
          "A3.2",
          Text.of("您不是这一级的审批人", "You are not a reviewer at this level"),
          Text.of("由该级审批人办理", "A reviewer of this level decides"));

  /** An entry of the executive list without an order number. */
  public static final Code BAD_ORDER =
      new Code(
          "access.bad-order-number",
          400,
          "B1.6",
          Text.of(
              "列入高管名单须有任命文号（2 至 60 个字符）", "A listing needs the order's number, 2 to 60 characters"),
          Text.of("请填写任命文号", "Enter the number of the order"));

  /** Nobody lists themself. */
  public static final Code NOT_ONESELF =
      new Code(
          "access.not-oneself",
          403,
          "B1.3",
          Text.of("不得将本人列入高管名单", "Nobody lists themself"),
          Text.of("请由另一位安全管理员办理", "Ask another security administrator"));

  /** Not on the list. */
  public static final Code NOT_LISTED =
      new Code(
          "access.not-listed",
          404,
          "-",
          Text.of("该账号不在高管名单上", "The account is not on the list of executives"),
          Text.of("请刷新后核对", "Reload and check"));

  private AccessProblems() {}
}
