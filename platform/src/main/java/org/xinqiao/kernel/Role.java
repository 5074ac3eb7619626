package org.xinqiao.kernel;

import java.util.Set;

/**
 * What a person is in their institution. Administrators and people from outside exclude each other
 * and all others.
 */
public enum Role {
  /** Business staff: drafts, sends and receives. */
  STAFF("业务人员", "Business staff"),
  /** Head of a department: second review tier. */
  HEAD("部门负责人", "Department head"),
  /** Compliance officer: final review, agreements. */
  COMPLIANCE("合规人员", "Compliance officer"),
  /** Listed executive: the only readers of level 4. */
  EXECUTIVE("高管", "Executive"),
  /** System administrator: institutions, departments, accounts; grants no rights. */
  SYSTEM_ADMIN("系统管理员", "System administrator"),
  /** Security administrator: grants rights, unlocks; creates no account. */
  SECURITY_ADMIN("安全管理员", "Security administrator"),
  /** Audit administrator: reads the operation log; changes nothing. */
  AUDIT_ADMIN("审计管理员", "Audit administrator"),
  /** Contact of a cooperating institution: receives what is addressed to them. */
  PARTNER("合作机构", "Partner contact"),
  /** Supervisor: reads controls, the operation log and passports; no content. */
  REGULATOR("监管人员", "Regulator"),
  /** Customer: receives what is addressed to them. */
  CUSTOMER("客户", "Customer");

  /** The three administrators (三员). */
  public static final Set<Role> ADMINISTRATORS = Set.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);

  /** Those who do the institution's business. */
  public static final Set<Role> BUSINESS = Set.of(STAFF, HEAD, COMPLIANCE, EXECUTIVE);

  /** Those who come from outside; what they may call is a closed list. */
  public static final Set<Role> OUTSIDERS = Set.of(PARTNER, REGULATOR, CUSTOMER);

  /** Those of the institution itself. */
  public static final Set<Role> INSIDERS =
      Set.of(STAFF, HEAD, COMPLIANCE, EXECUTIVE, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);

  private final Text title;

  Role(String zh, String en) {
    this.title = Text.of(zh, en);
  }

  /** The name people know. */
  public Text title() {
    return title;
  }
}
