package org.xinqiao.institution;

import java.util.regex.Pattern;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;

/** Refusals of this chapter. */
public final class MemberProblems {
  /** Only the operator's system administrator may do this. */
  public static final Code OPERATOR_ONLY =
      new Code(
          "institution.operator-only",
          403,
          "A1.1",
          Text.of("成员机构由平台运营方登记", "Members are registered by the platform's operator"),
          Text.of("请联系平台运营方的系统管理员", "Ask the operator's system administrator"));

  /** No such member. */
  public static final Code UNKNOWN_MEMBER =
      new Code(
          "institution.unknown-member",
          404,
          "-",
          Text.of("没有这个成员机构", "No such member institution"),
          Text.of("成员名录列出了全部机构", "The member directory lists them all"));

  /** No such department in the actor's institution. */
  public static final Code UNKNOWN_DEPARTMENT =
      new Code(
          "institution.unknown-department",
          404,
          "-",
          Text.of("本机构没有这个部门", "Your institution has no such department"),
          Text.of("可由本机构系统管理员建立", "Your institution's system administrator can create it"));

  /** No such post in the actor's institution. */
  public static final Code UNKNOWN_POST =
      new Code(
          "institution.unknown-post",
          404,
          "-",
          Text.of("该部门没有这个岗位", "The department has no such post"),
          Text.of("可由本机构系统管理员建立", "Your institution's system administrator can create it"));

  /** A code outside its alphabet. */
  public static final Code BAD_CODE =
      new Code(
          "institution.bad-code",
          400,
          "A1.3",
          Text.of(
              "机构代码由 2 至 32 位小写字母、数字和连字符组成，以字母开头",
              "A code has 2 to 32 lower-case letters, digits and hyphens and starts with a letter"),
          Text.of("请更正代码", "Correct the code"));

  /** A name that is empty, too long, or holds control characters. */
  public static final Code BAD_NAME =
      new Code(
          "institution.bad-name",
          400,
          "F3.5",
          Text.of(
              "名称应为 1 至 100 个字符，首尾无空格，不含控制字符",
              "A name has 1 to 100 characters, no outer spaces and no control characters"),
          Text.of("请更正名称", "Correct the name"));

  /** No such suite. */
  public static final Code BAD_SUITE =
      new Code(
          "institution.bad-suite",
          400,
          "F3.5",
          Text.of("密码套件只有 SM 和 INTL", "The suites are SM and INTL"),
          Text.of("请选择其中之一", "Choose one of them"));

  /** The code or name is in use. */
  public static final Code TAKEN =
      new Code(
          "institution.taken",
          409,
          "A1.3",
          Text.of("这个代码或名称已被使用", "The code or name is in use"),
          Text.of("请换一个", "Choose another"));

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,31}");
  private static final int LONGEST_NAME = 100;

  private MemberProblems() {}

  static void requireCode(String code) {
    Rule.require(CODE.matcher(code).matches(), BAD_CODE);
  }

  /** Refuses names that people could not read back; also used for names of persons. */
  public static void requireName(String name) {
    var readable =
        !name.isBlank()
            && name.equals(name.strip())
            && name.length() <= LONGEST_NAME
            && name.codePoints().allMatch(MemberProblems::isReadable);
    Rule.require(readable, BAD_NAME);
  }

  /** No control, no invisible, no half and no private-use characters. */
  private static boolean isReadable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
