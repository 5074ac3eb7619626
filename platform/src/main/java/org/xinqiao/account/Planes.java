package org.xinqiao.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;

/**
 * What people from outside may call (clause G3.2): a closed list for each of their roles. A call
 * that is on no list is refused, so that a new address is closed to them until somebody opens it
 * here. People of the institution are not limited by it; functions and data decide for them.
 *
 * <p>A pattern is a method, a space and a path; {@code *} stands for one part of the path, {@code
 * **} at the end for any number of them.
 */
@Component
public class Planes {
  /** The call is not on the list of the role. */
  public static final Code OUTSIDE =
      new Code(
          "account.outside-plane",
          403,
          "G3.2",
          Text.of(
              "合作机构、监管人员和客户只能使用对其开放的功能",
              "Partner contacts, regulators and customers may use only what is open to them"),
          Text.of(
              "如确有需要，请联系本机构安全管理员另行指定内部人员办理",
              "If it is needed, ask the institution's security administrator, who appoints"
                  + " somebody inside"));

  private static final List<String> EVERYBODY =
      List.of(
          "GET /",
          "GET /app",
          "GET /app/**",
          "GET /login",
          "POST /login",
          "POST /logout",
          "GET /password",
          "POST /password",
          "GET /verify/**",
          "GET /ledger/**",
          "GET /actuator/health",
          "GET /actuator/prometheus",
          "GET /api/v1/openapi",
          "GET /api/v1/openapi.yaml",
          "GET /api/v1/session",
          "POST /api/v1/session",
          "DELETE /api/v1/session",
          "POST /api/v1/session/lock",
          "POST /api/v1/session/unlock",
          "GET /api/v1/demo/people",
          "POST /api/v1/demo/session",
          "GET /api/v1/notices",
          "GET /api/v1/notices/unread",
          "POST /api/v1/notices/read",
          "GET /api/v1/me",
          "GET /api/v1/me/welcome",
          "POST /api/v1/me/welcome",
          "GET /api/v1/me/clearance",
          "GET /api/v1/standing",
          "GET /api/v1/search",
          "POST /api/v1/me/password",
          "GET /api/v1/functions",
          "GET /api/v1/institutions",
          "GET /api/v1/institutions/*");

  /** What was sent to the account itself; the deliveries chapter knows of no other for it. */
  private static final List<String> RECEIVING =
      List.of(
          "GET /api/v1/deliveries",
          "GET /api/v1/deliveries/*",
          "GET /api/v1/deliveries/*/pages/*",
          "GET /api/v1/deliveries/*/rights",
          "GET /api/v1/deliveries/*/looks",
          "GET /api/v1/deliveries/*/mark",
          "POST /api/v1/deliveries/*/receipt",
          "GET /api/v1/deliveries/*/table",
          "GET /api/v1/deliveries/*/content");

  private static final List<String> PASSPORTS =
      List.of(
          "GET /api/v1/passports/*",
          "GET /api/v1/passports/*/lineage",
          "GET /api/v1/passports/*/bundle",
          "GET /api/v1/colleagues");

  private static final List<String> SUPERVISION =
      List.of(
          "GET /api/v1/controls",
          "GET /api/v1/controls/clauses",
          "GET /api/v1/audit",
          "GET /api/v1/audit/actors",
          "GET /api/v1/audit/integrity",
          "GET /api/v1/audit/*/changes",
          "GET /api/v1/audit/*",
          "GET /api/v1/audit/*/proof");

  private static final Map<Role, List<List<String>>> OPEN =
      Map.of(
          Role.PARTNER, List.of(EVERYBODY, RECEIVING, PASSPORTS),
          Role.REGULATOR, List.of(EVERYBODY, SUPERVISION, PASSPORTS),
          Role.CUSTOMER, List.of(EVERYBODY, RECEIVING));

  Planes() {}

  /**
   * Refuses a call that none of the outside roles has on its list. Somebody with several of them
   * can't exist; if one did, the strictest would hold.
   *
   * @param call the method, a space and the path as it came
   */
  public void require(Set<Role> roles, String call) {
    for (var role : Role.OUTSIDERS) {
      if (roles.contains(role)) {
        Rule.require(isOpen(role, call), OUTSIDE, refusal(role));
      }
    }
  }

  /** Whether the list of an outside role holds the call. */
  static boolean isOpen(Role role, String call) {
    var asked = call.startsWith("HEAD ") ? "GET " + call.substring("HEAD ".length()) : call;
    return OPEN.getOrDefault(role, List.of()).stream()
        .flatMap(List::stream)
        .anyMatch(pattern -> matches(pattern, asked));
  }

  private static boolean matches(String pattern, String call) {
    if (pattern.endsWith("/**")) {
      return call.startsWith(pattern.substring(0, pattern.length() - 2))
          || call.equals(pattern.substring(0, pattern.length() - 3));
    }
    var wanted = pattern.split("/", -1);
    var given = call.split("/", -1);
    var same = wanted.length == given.length;
    for (var i = 0; same && i < wanted.length; i++) {
      same = wanted[i].equals("*") ? !given[i].isEmpty() : wanted[i].equals(given[i]);
    }
    return same;
  }

  private static Text refusal(Role role) {
    return Text.of(
        "此功能未对“" + role.title().zh() + "”开放", "Not open to the role \"" + role.title().en() + "\"");
  }
}
