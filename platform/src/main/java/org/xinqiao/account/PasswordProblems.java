package org.xinqiao.account;

import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Text;

/** Refusals of the password rules. */
public final class PasswordProblems {
  /** Too few characters. */
  public static final Code TOO_SHORT =
      code("account.password-too-short", "密码太短", "The password is too short");

  /** More characters than are hashed whole. */
  public static final Code TOO_LONG =
      code("account.password-too-long", "密码超过 1024 个字符", "The password is over 1024 characters");

  /** Too few kinds of characters. */
  public static final Code TOO_UNIFORM =
      code(
          "account.password-too-uniform",
          "密码须含大写字母、小写字母、数字、其他字符中的至少三类",
          "A password has at least three of: capitals, small letters, digits, others");

  /** Control characters, NUL or half characters. */
  public static final Code UNREADABLE =
      code(
          "account.password-unreadable",
          "密码不能含控制字符或残缺字符",
          "A password has no control and no half characters");

  /** A known password, or one made of known words, the person's or the institution's names. */
  public static final Code KNOWN_WEAK =
      code(
          "account.password-known-weak",
          "密码由常见词、年份、连续字符、姓名或机构名称组成",
          "The password is made of common words, years, runs, or names of person or institution");

  /** The next password equals the current one. */
  public static final Code UNCHANGED =
      code(
          "account.password-unchanged",
          "新密码不能与当前密码相同",
          "The new password must differ from the current one");

  /** The two entries of the next password differ; told by the page that asks twice. */
  public static final Code MISTYPED =
      new Code(
          "account.password-mistyped",
          400,
          "-",
          Text.of("两次输入的新密码不一致", "The two entries of the new password differ"),
          Text.of("请重新输入", "Enter them again"));

  private PasswordProblems() {}

  private static Code code(String value, String zh, String en) {
    var remedy =
        Text.of(
            "请使用至少 12 位、三类字符、不易猜的密码",
            "Use at least 12 characters of three kinds that are hard to guess");
    return new Code(value, 400, "A1.7", Text.of(zh, en), remedy);
  }
}
