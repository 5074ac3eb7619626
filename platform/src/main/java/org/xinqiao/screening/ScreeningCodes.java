package org.xinqiao.screening;

import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Text;

/** Refusals of screening. */
final class ScreeningCodes {
  static final Code EMPTY =
      new Code(
          "screening.empty",
          422,
          "F3.5",
          Text.of("文件为空", "The file is empty"),
          Text.of("请选择有内容的文件", "Choose a file with content"));
  static final Code BAD_NAME =
      new Code(
          "screening.bad-name",
          422,
          "F3.5",
          Text.of("文件名不可接受", "The file name is not acceptable"),
          Text.of(
              "请改用不含路径、控制字符和隐藏字符的文件名", "Use a name without path, control or hidden characters"));
  static final Code BAD_TYPE =
      new Code(
          "screening.bad-type",
          415,
          "F3.5",
          Text.of("内容类型写法不对", "The content type is malformed"),
          Text.of("请按“类型/子类型”填写", "Write it as type/subtype"));
  static final Code STATE_SECRET =
      new Code(
          "screening.state-secret",
          422,
          "A3.8",
          Text.of("带有国家秘密标志的内容禁止进入平台", "Content marked as a state secret must not enter"),
          Text.of(
              "请立即停止传播并报告本机构保密部门；合规人员在隔离登记中处置",
              "Stop passing it on and report to your secrecy office; compliance decides on the record"));
  static final Code FORBIDDEN_WORDS =
      new Code(
          "screening.forbidden-words",
          422,
          "A3.1",
          Text.of("文字中含有口令、密钥等不得填写的内容", "The text holds a password, key or the like"),
          Text.of("请删除后重新提交", "Remove it and send again"));
  static final Code NOT_RELEASABLE =
      new Code(
          "screening.not-releasable",
          409,
          "A3.1",
          Text.of("检测未通过的内容不得提交或发布", "Content that did not pass screening cannot be released"),
          Text.of("请修改内容后重新上传；硬性发现任何人都不能放行", "Edit it and upload again; nobody can override this"));
  static final Code STALE =
      new Code(
          "screening.stale-verdict",
          409,
          "A3.1",
          Text.of("检测规则已更新，结论须重做", "The rules changed; the verdict has to be renewed"),
          Text.of("请重新检测", "Screen it again"));
  static final Code UNKNOWN =
      new Code(
          "screening.unknown-content",
          404,
          "-",
          Text.of("没有这份内容，或者您无权看到它", "No such content, or not yours to see"),
          Text.of("请核对编号", "Check the id"));
  static final Code UNKNOWN_QUARANTINE =
      new Code(
          "screening.unknown-quarantine",
          404,
          "-",
          Text.of("没有这条隔离登记，或者您无权看到它", "No such quarantine record, or not yours to see"),
          Text.of("请核对编号", "Check the id"));
  static final Code DECIDED =
      new Code(
          "screening.quarantine-decided",
          409,
          "A3.8",
          Text.of("这条隔离登记已经处置", "This quarantine record was decided already"),
          Text.of("如需更正请联系审计管理员", "Ask the audit administrator for a correction"));
  static final Code REASON_NEEDED =
      new Code(
          "screening.reason-needed",
          422,
          "A3.8",
          Text.of("处置需要写明理由", "A decision needs its reason"),
          Text.of("请填写 1 至 500 字的理由", "Give a reason of 1 to 500 characters"));
  static final Code UNREADABLE =
      new Code(
          "screening.unreadable",
          422,
          "A3.1",
          Text.of("这份内容无法生成页面", "Pages of this content cannot be made"),
          Text.of("请核对文件；如为扫描件须先识别文字", "Check the file; a scan needs text recognition first"));
  static final Code CANNOT_MASK =
      new Code(
          "screening.cannot-mask",
          409,
          "A3.9",
          Text.of("这份内容无法按要求脱敏，不得对外提供", "The content can't be masked as asked and must not go"),
          Text.of("请改正文件格式后重新上传", "Correct the file and upload it again"));
  static final Code UNKNOWN_PAGE =
      new Code(
          "screening.unknown-page",
          404,
          "-",
          Text.of("没有这一页", "There is no such page"),
          Text.of("请核对页码", "Check the page number"));

  private ScreeningCodes() {}
}
