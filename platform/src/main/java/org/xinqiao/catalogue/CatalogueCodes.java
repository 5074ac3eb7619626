package org.xinqiao.catalogue;

import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Text;

/** Refusals of the catalogue. */
final class CatalogueCodes {
  static final Code UNKNOWN =
      new Code(
          "catalogue.unknown-asset",
          404,
          "-",
          Text.of("没有这项数据，或者您无权看到它", "No such asset, or not yours to see"),
          Text.of("请核对编号；如确需访问，请向数据所有者申请", "Check the id, or ask its owner for access"));
  static final Code INCOMPLETE =
      new Code(
          "catalogue.incomplete",
          422,
          "C1.1",
          Text.of("登记内容不完整或过长", "Something is missing or too long"),
          Text.of(
              "标题 1 至 200 字，用途 1 至 500 字，保存期限 1 天至 30 年",
              "Title 1 to 200, purpose 1 to 500 characters, retention 1 day to 30 years"));
  static final Code UNKNOWN_CATEGORY =
      new Code(
          "catalogue.unknown-category",
          422,
          "C1.2",
          Text.of("没有这个数据分类", "No such category"),
          Text.of("请从分类目录中选择", "Choose one of the catalogue"));
  static final Code DUPLICATE =
      new Code(
          "catalogue.duplicate",
          409,
          "C1.1",
          Text.of("这份内容已经登记", "This content is registered already"),
          Text.of("请使用已登记的数据", "Use the asset that has it"));
  static final Code QUARANTINED =
      new Code(
          "catalogue.quarantined",
          409,
          "A3.8",
          Text.of("涉密隔离的内容不得登记", "Quarantined content cannot be registered"),
          Text.of("请报告本机构保密部门", "Report to your secrecy office"));
  static final Code NOT_OWN_CONTENT =
      new Code(
          "catalogue.not-own-content",
          403,
          "B1.4",
          Text.of("只能登记自己上传的内容", "Only who brought the content may register it"),
          Text.of("请由上传人登记", "Ask the one who uploaded it"));
  static final Code UNLABELLED =
      new Code(
          "catalogue.unlabelled",
          422,
          "B1.4",
          Text.of("数据必须有保密级别", "Every datum needs a confidentiality level"),
          Text.of("请给出级别，或留空由平台从严确定", "Give a level, or none and the platform grades strictly"));
  static final Code GRADE_TOO_LOW =
      new Code(
          "catalogue.grade-too-low",
          422,
          "B1.4",
          Text.of("级别低于内容或来源的最低要求", "The grade is below what the content or its sources call for"),
          Text.of(
              "请按最低要求登记；登记后可申请降级，由部门负责人和合规人员批准",
              "Register at least that; lowering is granted by head of department and compliance"));
  static final Code LABEL_BROKEN =
      new Code(
          "catalogue.label-broken",
          409,
          "B1.4",
          Text.of("级别标签与封印不符，拒绝使用", "The label does not match its seal; not used"),
          Text.of(
              "已告警；请安全管理员核查数据库改动", "An alarm was raised; have the database change looked into"));
  static final Code REASON_NEEDED =
      new Code(
          "catalogue.reason-needed",
          422,
          "C1.5",
          Text.of("调整级别需要写明理由", "A change of grades needs its reason"),
          Text.of("请填写 1 至 500 字的理由", "Give a reason of 1 to 500 characters"));
  static final Code UNCHANGED =
      new Code(
          "catalogue.grades-unchanged",
          422,
          "C1.5",
          Text.of("级别没有变化", "The grades are the same"),
          Text.of("无需调整", "There is nothing to do"));

  private CatalogueCodes() {}
}
