package org.xinqiao.account;

import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Text;

/** Refusals about accounts, roles and set-up. */
public final class AccountProblems {
  /** No such account in the actor's institution. */
  public static final Code UNKNOWN =
      new Code(
          "account.unknown-account",
          404,
          "-",
          Text.of("本机构没有这个账号", "Your institution has no such account"),
          Text.of("请核对编号", "Check the id"));

  /** A sign-in name outside the naming rule. */
  public static final Code BAD_NAME =
      new Code(
          "account.bad-name",
          400,
          "A1.3",
          Text.of(
              "账号名由 2 至 32 位小写字母、数字和点组成，以字母开头",
              "An account name has 2 to 32 lower-case letters, digits and dots and starts with a"
                  + " letter"),
          Text.of("请更正账号名", "Correct the name"));

  /** A name everybody would guess first. */
  public static final Code WEAK_NAME =
      new Code(
          "account.weak-name",
          400,
          "A1.3",
          Text.of(
              "不能使用 admin、root 这类人人先猜的账号名",
              "Names that everybody guesses first, as admin or root, can't be used"),
          Text.of("请使用能对应到本人的账号名", "Use a name that belongs to the person"));

  /** The name has been used before. */
  public static final Code NAME_TAKEN =
      new Code(
          "account.name-taken",
          409,
          "A1.3",
          Text.of("账号名一经使用不得再次使用", "A name once used is never used again"),
          Text.of("请换一个账号名", "Choose another name"));

  /** Not a resident identity number. */
  public static final Code BAD_IDENTITY_NUMBER =
      new Code(
          "account.bad-identity-number",
          400,
          "A1.1",
          Text.of(
              "身份证号码的校验位、生日或长度不对", "The identity number's check digit, date or length is wrong"),
          Text.of("请核对后重新输入", "Check it and enter it again"));

  /** Two roles that exclude each other would meet in one person. */
  public static final Code EXCLUSIVE_ROLES =
      new Code(
          "account.exclusive-roles",
          409,
          "B1.3",
          Text.of(
              "三员彼此互斥，也与一切业务角色互斥；按自然人计算",
              "The three administrators exclude each other and every business role, counted by"
                  + " natural person"),
          Text.of("请另行指定人员，或先收回互斥的角色", "Choose another person, or revoke the other role first"));

  /** A role from outside would meet another role in one person. */
  public static final Code EXCLUSIVE_OUTSIDER =
      new Code(
          "account.exclusive-outsider",
          409,
          "G3.2",
          Text.of(
              "合作机构、监管人员和客户不得同时担任其他任何角色；按自然人计算",
              "A partner contact, a regulator or a customer holds no other role, counted by natural"
                  + " person"),
          Text.of("请另行指定人员，或先收回原有角色", "Choose another person, or revoke the other role first"));

  /** Rights, unlocking and new initial passwords come from somebody else. */
  public static final Code NOT_ONESELF =
      new Code(
          "account.not-oneself",
          403,
          "B1.3",
          Text.of("不得为本人授权、解锁或重置密码", "Nobody grants to, unlocks or resets themself"),
          Text.of("请由另一位管理员办理", "Ask another administrator"));

  /** The role is not held. */
  public static final Code ROLE_NOT_HELD =
      new Code(
          "account.role-not-held",
          409,
          "-",
          Text.of("该账号没有这个角色", "The account does not hold this role"),
          Text.of("请刷新后核对", "Reload and check"));

  /** The set-up link is wrong, used, replaced or expired. */
  public static final Code BAD_INVITATION =
      new Code(
          "account.bad-invitation",
          410,
          "A1.1",
          Text.of("初始化链接无效、已使用或已过期", "The set-up link is wrong, used or expired"),
          Text.of(
              "成员机构请联系平台运营方重新签发；运营方请重新启动平台",
              "Members ask the operator for a new one; the operator restarts the platform"));

  /** Exactly three persons with the three roles are needed. */
  public static final Code THREE_ADMINISTRATORS =
      new Code(
          "account.three-administrators",
          400,
          "B1.3",
          Text.of(
              "须一次设立系统、安全、审计三名管理员，各一名",
              "Exactly one system, one security and one audit administrator are set up together"),
          Text.of("请补齐三名管理员", "Name all three"));

  /** The three must be three people. */
  public static final Code SAME_PERSON =
      new Code(
          "account.same-person",
          409,
          "B1.3",
          Text.of("三员必须是三个不同的自然人", "The three administrators must be three different persons"),
          Text.of("请另行指定人员", "Choose another person"));

  /** The institution's administrators exist; there is nothing to invite anybody to. */
  public static final Code ALREADY_SET_UP =
      new Code(
          "account.already-set-up",
          409,
          "A1.1",
          Text.of("该机构已设立三员", "The institution has its administrators"),
          Text.of("后续人员由该机构系统管理员建立", "Its system administrator creates further accounts"));

  private AccountProblems() {}
}
