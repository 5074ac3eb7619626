package org.xinqiao.access;

import static org.xinqiao.kernel.ConfidentialityLevel.L1;
import static org.xinqiao.kernel.ConfidentialityLevel.L2;
import static org.xinqiao.kernel.ConfidentialityLevel.L3;
import static org.xinqiao.kernel.ConfidentialityLevel.L4;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Role;

/**
 * The decision table: level × operation × who asks. Any rule that denies decides; otherwise any
 * rule that permits; otherwise it is denied. Pure: small enough that a test asks every question
 * there is.
 */
final class Decisions {
  /** Rises with every change of the table, and stands in the log beside decisions. */
  static final int VERSION = 2;

  /** Everything a decision depends on. */
  record Asked(Subject subject, Operation operation, Item item, Grant grant) {
    boolean isOwn() {
      return subject.institution().equals(item.owner());
    }

    boolean isOwner() {
      return isOwn() && subject.account().equals(item.ownerAccount());
    }

    boolean isInDepartment() {
      return isOwn() && item.department() != null && item.department().equals(subject.department());
    }

    boolean isHeadOfIt() {
      return isInDepartment() && subject.has(Role.HEAD);
    }

    boolean isCompliance() {
      return isOwn() && subject.has(Role.COMPLIANCE);
    }

    /** The owner, the head of its department, or compliance. */
    boolean isResponsible() {
      return isOwner() || isHeadOfIt() || isCompliance();
    }

    /** Whether the agreement covers the operation. */
    boolean isGranted() {
      return switch (operation) {
        case VIEW -> grant != Grant.NONE;
        case DOWNLOAD -> grant == Grant.DOWNLOAD;
        case SUBMIT, SHARE, REGRADE, PRINT, EXPORT -> false;
      };
    }
  }

  private record Denial(Code code, Predicate<Asked> applies) {}

  private record Permission(
      String rule,
      Set<Operation> operations,
      Set<ConfidentialityLevel> levels,
      Predicate<Asked> applies) {
    boolean permits(Asked asked) {
      return operations.contains(asked.operation())
          && levels.contains(asked.item().level())
          && applies.test(asked);
    }
  }

  private static final List<Denial> DENIALS =
      List.of(
          new Denial(AccessProblems.ADMINISTRATOR, asked -> asked.subject().isAdministrator()),
          new Denial(
              AccessProblems.OTHER_INSTITUTION, asked -> !asked.isOwn() && !asked.isGranted()),
          new Denial(AccessProblems.VIEW_ONLY, Decisions::takesLevelFourAway),
          new Denial(AccessProblems.EXECUTIVES_ONLY, Decisions::isNotListed),
          new Denial(AccessProblems.NOT_PERMITTED, Decisions::isNobodyForIt));

  private static final List<Permission> PERMISSIONS =
      List.of(
          permission("inside", Set.of(Operation.VIEW), Set.of(L1, L2), Asked::isOwn),
          permission("named", Set.of(Operation.VIEW), Set.of(L3), Decisions::isNamed),
          permission("executive", Set.of(Operation.VIEW), Set.of(L4), asked -> true),
          permission(
              "agreed", Set.of(Operation.VIEW, Operation.DOWNLOAD), upTo(L3), Asked::isGranted),
          permission(
              "take-away",
              Set.of(Operation.DOWNLOAD, Operation.PRINT),
              Set.of(L1, L2),
              Asked::isOwn),
          permission(
              "take-away-named", Set.of(Operation.DOWNLOAD), Set.of(L3), Asked::isResponsible),
          permission("export-open", Set.of(Operation.EXPORT), Set.of(L1), Asked::isOwn),
          permission("export", Set.of(Operation.EXPORT), Set.of(L2), Asked::isResponsible),
          permission("submit", Set.of(Operation.SUBMIT), upTo(L4), Asked::isOwner),
          permission("share", Set.of(Operation.SHARE), upTo(L3), Asked::isResponsible),
          permission("regrade", Set.of(Operation.REGRADE), upTo(L3), Asked::isResponsible));

  private Decisions() {}

  /** Decides. */
  static Decision decide(Asked asked) {
    for (var denial : DENIALS) {
      if (denial.applies().test(asked)) {
        return new Decision.Deny(denial.code());
      }
    }
    for (var permission : PERMISSIONS) {
      if (permission.permits(asked)) {
        return new Decision.Permit(permission.rule());
      }
    }
    return new Decision.Deny(AccessProblems.NOT_PERMITTED);
  }

  /** Handing in for review is left to the owner: it shows nobody anything (blind submit). */
  private static boolean takesLevelFourAway(Asked asked) {
    return asked.item().level() == L4
        && asked.operation() != Operation.VIEW
        && asked.operation() != Operation.SUBMIT;
  }

  private static boolean isNotListed(Asked asked) {
    return asked.item().level() == L4
        && asked.operation() == Operation.VIEW
        && !(asked.subject().has(Role.EXECUTIVE) && asked.subject().listed());
  }

  /** Contacts may only get what another institution sends them; others must do business here. */
  private static boolean isNobodyForIt(Asked asked) {
    var receives = asked.subject().isContact() && !asked.isOwn();
    return !asked.subject().isBusiness() && !receives;
  }

  private static boolean isNamed(Asked asked) {
    return asked.isOwn()
        && (asked.isOwner()
            || asked.isInDepartment()
            || asked.isCompliance()
            || asked.subject().has(Role.EXECUTIVE));
  }

  private static Permission permission(
      String rule,
      Set<Operation> operations,
      Set<ConfidentialityLevel> levels,
      Predicate<Asked> applies) {
    return new Permission(rule, operations, levels, applies);
  }

  private static Set<ConfidentialityLevel> upTo(ConfidentialityLevel strictest) {
    return strictest == L4 ? Set.of(L1, L2, L3, L4) : Set.of(L1, L2, L3);
  }
}
