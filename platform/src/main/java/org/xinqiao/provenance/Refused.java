package org.xinqiao.provenance;

import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Text;

/** Refusals of this chapter. */
final class Refused {
  static final Code UNKNOWN =
      new Code(
          "provenance.unknown-passport",
          404,
          "-",
          Text.of("没有这个数字标识，或者您无权看到它", "No such digital identity, or not yours to see"),
          Text.of("请核对标识；如确需查阅，请向数据所有者申请", "Check it, or ask the owner of the datum"));

  static final Code INCOMPLETE =
      new Code(
          "provenance.incomplete-identity",
          500,
          "C3.4",
          Text.of(
              "数字标识缺少创建者、创建时间、敏感等级等元信息之一，不予生成",
              "An identity without creator, time, grades, purpose or retention is not minted"),
          Text.of("请补全登记信息后重新登记", "Complete the registration and register again"));

  static final Code NO_PERSON =
      new Code(
          "provenance.no-creator",
          403,
          "C3.4",
          Text.of("数据须由自然人创建，数字标识记载其账号", "A datum is made by a person, whom its identity names"),
          Text.of("请以本人账号办理", "Use your own account"));

  static final Code MINTED =
      new Code(
          "provenance.already-minted",
          409,
          "C3.3",
          Text.of("该数据已有数字标识；标识不重复、不复用", "The datum has an identity; none is given twice"),
          Text.of("请使用原有标识", "Use the one it has"));

  static final Code TOO_LONG =
      new Code(
          "provenance.too-many-lines",
          413,
          "F3.2",
          Text.of("记录条数超过一份凭证文件可容纳的上限", "There are more lines than one bundle may hold"),
          Text.of("请改用整本账本核验", "Verify the whole log instead"));

  private Refused() {}
}
