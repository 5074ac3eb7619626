package org.xinqiao.account;

import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Text;

/** Refusals about sign-in, sessions and passwords. */
public final class SignInProblems {
  /** One answer to wrong name, wrong password and locked account: nobody learns which. */
  public static final Code REFUSED =
      new Code(
          "account.sign-in-refused",
          401,
          "A2.2",
          Text.of(
              "账号或密码不对，或者账号已锁定；连续三次输错即锁定",
              "The name or password is wrong, or the account is locked; three wrong ones in a row"
                  + " lock it"),
          Text.of("如已锁定，请本机构安全管理员解锁", "If it is locked, ask your security administrator"));

  /** The initial password was right, but used before or too old. */
  public static final Code INITIAL_SPENT =
      new Code(
          "account.initial-password-spent",
          401,
          "A1.6",
          Text.of("初始密码只能使用一次，24 小时内有效", "An initial password works once and within 24 hours"),
          Text.of("请本机构系统管理员重新签发", "Ask your system administrator for a new one"));

  /** The initial password lets its holder choose another one and nothing else. */
  public static final Code INITIAL_ONLY =
      new Code(
          "account.initial-password",
          403,
          "A1.6",
          Text.of("请先修改初始密码", "Change the initial password first"),
          Text.of("用 POST /api/v1/me/password 设置自己的密码", "Choose your own password"));

  /** Nobody is signed in. */
  public static final Code SIGN_IN_FIRST =
      new Code(
          "account.sign-in-required",
          401,
          "F3.1",
          Text.of("请先登录", "Sign in first"),
          Text.of("会话可能已超时，请重新登录", "Your session may have timed out; sign in again"));

  /** The session is locked: only its person's password opens it. */
  public static final Code SESSION_LOCKED =
      new Code(
          "account.session-locked",
          423,
          "A2.1",
          Text.of("会话已锁定", "The session is locked"),
          Text.of("输入自己的密码解锁，或者退出登录", "Unlock it with your password, or sign out"));

  /** The password didn't unlock the session. */
  public static final Code UNLOCK_REFUSED =
      new Code(
          "account.unlock-refused",
          403,
          "A2.2",
          Text.of(
              "密码不对，会话仍然锁定；连续三次输错，账号即锁定",
              "The password is wrong and the session stays locked; three wrong ones in a row lock"
                  + " the account"),
          Text.of(
              "请重新输入密码；如账号已锁定，请本机构安全管理员解锁",
              "Try again; if the account is locked, ask your security administrator"));

  /** The request may come from another site's page. */
  public static final Code FORGED =
      new Code(
          "account.csrf",
          403,
          "F3.5",
          Text.of("请求缺少防跨站令牌，或令牌不符", "The cross-site request token is missing or wrong"),
          Text.of(
              "先取 GET /api/v1/session，再把 Cookie XSRF-TOKEN 的值放入请求头 X-XSRF-TOKEN",
              "GET /api/v1/session, then send the cookie XSRF-TOKEN's value as header"
                  + " X-XSRF-TOKEN"));

  /** This address is closed to everybody who asks this way. */
  public static final Code CLOSED =
      new Code(
          "account.access-denied",
          403,
          "B1.2",
          Text.of("不允许访问", "Access is not allowed"),
          Text.of("请对照接口文档", "See the interface description"));

  private SignInProblems() {}
}
