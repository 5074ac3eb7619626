package org.xinqiao.publication;

import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Text;

/** The refusals of this chapter. */
public final class Refused {
  /** No such publication, or not visible to the actor. */
  public static final Code UNKNOWN =
      new Code(
          "publication.unknown-publication",
          404,
          "-",
          Text.of("没有这项发布，或者您无权看到它", "No such publication, or not yours to see"),
          Text.of("请核对编号", "Check the id"));

  /** The asset is under review already. */
  public static final Code ALREADY_SUBMITTED =
      new Code(
          "publication.already-submitted",
          409,
          "A3.5",
          Text.of("这项数据已在审核中", "The asset is under review already"),
          Text.of("请等待结论，或先撤销", "Wait for the decision, or withdraw it first"));

  /** Too many destinations, one of them twice, or too long a message. */
  public static final Code MALFORMED =
      new Code(
          "publication.malformed",
          422,
          "-",
          Text.of(
              "目的地最多 20 个且不得重复，附言最多 2000 字",
              "At most 20 different destinations and 2000 characters of message"),
          Text.of("请修改后重新提交", "Change it and submit again"));

  /** The author belongs to no department that could review. */
  public static final Code NO_DEPARTMENT =
      new Code(
          "publication.no-department",
          422,
          "A3.2",
          Text.of("您不属于任何部门，无法进行部门初审", "You belong to no department that could review first"),
          Text.of("请系统管理员设置您的部门", "Your system administrator can put you into a department"));

  /** Nothing is known that leads there. */
  public static final Code NO_WAY =
      new Code(
          "publication.no-way",
          422,
          "C3.2",
          Text.of("没有通往该目的地的生效协议", "No agreement in force leads to this destination"),
          Text.of("由双方合规人员和高管签订协议", "Both sides' compliance officers and executives make one"));

  /** Fewer than three different reviewers in order, or of something else. */
  public static final Code NOT_THREE_TIERS =
      new Code(
          "publication.not-three-tiers",
          409,
          "A3.5",
          Text.of(
              "未经三名不同人员依次对同一内容审核同意，不得发布",
              "Released only after three different people agreed in order to the same content"),
          Text.of("请完成三级审核", "Complete the three tiers of review"));

  /** What is under review is shown to its reviewers only. */
  public static final Code REVIEWERS_ONLY =
      new Code(
          "publication.reviewers-only",
          403,
          "A3.3",
          Text.of("送审内容只供本轮审批人预览", "What is under review is shown to its reviewers only"),
          Text.of("请由有席位的审批人查看", "A reviewer with a seat can look at it"));

  /** The preview ends with the review. */
  public static final Code REVIEW_OVER =
      new Code(
          "publication.review-over",
          409,
          "A3.5",
          Text.of("审核已经结束，预览不再开放", "The review is over and so is its preview"),
          Text.of("请按查阅权限从目录或收到的资料中打开", "Open it from the catalogue or what was received"));

  private Refused() {}
}
