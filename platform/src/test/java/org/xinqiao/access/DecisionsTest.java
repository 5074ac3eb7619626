package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Role;

/** Asks every question the table can be asked. */
class DecisionsTest {
  private static final InstitutionId HERE = new InstitutionId(new UUID(1, 1));
  private static final InstitutionId THERE = new InstitutionId(new UUID(1, 2));
  private static final UUID ONESELF = new UUID(2, 1);
  private static final UUID SOMEBODY = new UUID(2, 2);
  private static final UUID DEPARTMENT = new UUID(3, 1);
  private static final UUID OTHER_DEPARTMENT = new UUID(3, 2);
  private static final Set<Operation> TAKING_AWAY =
      EnumSet.of(Operation.DOWNLOAD, Operation.PRINT, Operation.EXPORT, Operation.SHARE);

  private static int forEveryQuestion(Consumer<Decisions.Asked> check) {
    var count = 0;
    for (var subject : subjects()) {
      for (var item : items()) {
        for (var operation : Operation.values()) {
          for (var grant : Grant.values()) {
            check.accept(new Decisions.Asked(subject, operation, item, grant));
            count++;
          }
        }
      }
    }
    return count;
  }

  private static List<Subject> subjects() {
    var subjects = new ArrayList<Subject>();
    for (var roles : roleSets()) {
      for (var listed : List.of(true, false)) {
        for (var person : List.of(true, false)) {
          for (var department : new UUID[] {DEPARTMENT, OTHER_DEPARTMENT, null}) {
            subjects.add(new Subject(person, ONESELF, HERE, roles, department, listed));
          }
        }
      }
    }
    return subjects;
  }

  /** Every set of roles inside, and each role from outside: who has one has no other. */
  private static List<EnumSet<Role>> roleSets() {
    var inside = List.copyOf(EnumSet.complementOf(EnumSet.copyOf(Role.OUTSIDERS)));
    var sets = new ArrayList<EnumSet<Role>>();
    for (var bits = 0; bits < 1 << inside.size(); bits++) {
      var roles = EnumSet.noneOf(Role.class);
      for (var i = 0; i < inside.size(); i++) {
        if ((bits >> i & 1) == 1) {
          roles.add(inside.get(i));
        }
      }
      sets.add(roles);
    }
    Role.OUTSIDERS.forEach(role -> sets.add(EnumSet.of(role)));
    return sets;
  }

  private static List<Item> items() {
    var items = new ArrayList<Item>();
    for (var owner : List.of(HERE, THERE)) {
      for (var account : List.of(ONESELF, SOMEBODY)) {
        for (@Nullable UUID department : new UUID[] {DEPARTMENT, null}) {
          for (var level : ConfidentialityLevel.values()) {
            items.add(new Item(owner, account, department, level));
          }
        }
      }
    }
    return items;
  }

  private static boolean permits(Decisions.Asked asked) {
    return Decisions.decide(asked) instanceof Decision.Permit;
  }

  @Test
  void everyQuestionHasAnAnswerAndItIsAlwaysTheSame() {
    var asked =
        forEveryQuestion(question ->
            assertThat(Decisions.decide(question)).isEqualTo(Decisions.decide(question)));
    assertThat(asked).isEqualTo((128 + 3) * 2 * 2 * 3 * 2 * 2 * 2 * 4 * 7 * 3);
  }

  @Test
  void levelFourIsNeverTakenAwayByAnybody() {
    forEveryQuestion(asked -> {
      if (asked.item().level() == ConfidentialityLevel.L4
          && (TAKING_AWAY.contains(asked.operation()) || asked.operation() == Operation.REGRADE)) {
        assertThat(permits(asked)).as("%s", asked).isFalse();
      }
    });
  }

  @Test
  void levelFourIsViewedByListedExecutivesOnly() {
    forEveryQuestion(asked -> {
      if (asked.item().level() == ConfidentialityLevel.L4
          && asked.operation() == Operation.VIEW
          && permits(asked)) {
        assertThat(asked.subject().has(Role.EXECUTIVE)).as("%s", asked).isTrue();
        assertThat(asked.subject().listed()).as("%s", asked).isTrue();
      }
    });
  }

  @Test
  void anotherInstitutionsDatumNeedsAGrantAndIsOnlyViewedOrDownloaded() {
    forEveryQuestion(asked -> {
      if (!asked.isOwn() && permits(asked)) {
        assertThat(asked.grant()).as("%s", asked).isNotEqualTo(Grant.NONE);
        assertThat(asked.operation()).isIn(Operation.VIEW, Operation.DOWNLOAD);
        if (asked.operation() == Operation.DOWNLOAD) {
          assertThat(asked.grant()).isEqualTo(Grant.DOWNLOAD);
        }
      }
    });
  }

  @Test
  void administratorsJobsAndPeopleWithoutRolesNeverTouchContent() {
    forEveryQuestion(asked -> {
      var subject = asked.subject();
      if (subject.isAdministrator() || !subject.isPerson() || subject.roles().isEmpty()) {
        assertThat(permits(asked)).as("%s", asked).isFalse();
      }
    });
  }

  @Test
  void aStricterLevelNeverAllowsMore() {
    forEveryQuestion(asked -> {
      var level = asked.item().level();
      if (level != ConfidentialityLevel.L1 && permits(asked)) {
        var item = asked.item();
        var below = ConfidentialityLevel.values()[level.ordinal() - 1];
        var easier = new Item(item.owner(), item.ownerAccount(), item.department(), below);
        assertThat(
                permits(
                    new Decisions.Asked(asked.subject(), asked.operation(), easier, asked.grant())))
            .as("%s", asked)
            .isTrue();
      }
    });
  }

  @Test
  void aSmallerGrantNeverAllowsMore() {
    forEveryQuestion(asked -> {
      if (asked.grant() != Grant.DOWNLOAD && permits(asked)) {
        var more = Grant.values()[asked.grant().ordinal() + 1];
        assertThat(
                permits(
                    new Decisions.Asked(asked.subject(), asked.operation(), asked.item(), more)))
            .as("%s", asked)
            .isTrue();
      }
    });
  }

  @Test
  void whoeverMayTakeItAwayMayView() {
    forEveryQuestion(asked -> {
      if (TAKING_AWAY.contains(asked.operation()) && permits(asked)) {
        var view =
            new Decisions.Asked(asked.subject(), Operation.VIEW, asked.item(), asked.grant());
        assertThat(permits(view)).as("%s", asked).isTrue();
      }
    });
  }

  @Test
  void levelThreeIsNeverPrintedOrExported() {
    forEveryQuestion(asked -> {
      if (asked.item().level() == ConfidentialityLevel.L3
          && (asked.operation() == Operation.PRINT || asked.operation() == Operation.EXPORT)) {
        assertThat(permits(asked)).as("%s", asked).isFalse();
      }
    });
  }

  @Test
  void ordinaryPeopleGetWhatTheyNeed() {
    var staff = new Subject(true, ONESELF, HERE, Set.of(Role.STAFF), DEPARTMENT, false);
    var own = new Item(HERE, ONESELF, DEPARTMENT, ConfidentialityLevel.L3);
    for (var operation :
        List.of(
            Operation.VIEW,
            Operation.DOWNLOAD,
            Operation.SUBMIT,
            Operation.SHARE,
            Operation.REGRADE)) {
      assertThat(permits(new Decisions.Asked(staff, operation, own, Grant.NONE)))
          .as("%s", operation)
          .isTrue();
    }
    var elsewhere = new Item(HERE, SOMEBODY, OTHER_DEPARTMENT, ConfidentialityLevel.L3);
    assertThat(permits(new Decisions.Asked(staff, Operation.VIEW, elsewhere, Grant.NONE)))
        .isFalse();
    var blind = new Item(HERE, ONESELF, DEPARTMENT, ConfidentialityLevel.L4);
    assertThat(permits(new Decisions.Asked(staff, Operation.SUBMIT, blind, Grant.NONE))).isTrue();
    assertThat(permits(new Decisions.Asked(staff, Operation.VIEW, blind, Grant.NONE))).isFalse();
    var delivered = new Item(THERE, SOMEBODY, null, ConfidentialityLevel.L2);
    assertThat(permits(new Decisions.Asked(staff, Operation.VIEW, delivered, Grant.VIEW))).isTrue();
  }

  @Test
  void somebodyFromOutsideGetsOnlyWhatAnotherInstitutionSentAndARegulatorNothing() {
    forEveryQuestion(asked -> {
      var subject = asked.subject();
      var contact = subject.has(Role.PARTNER) || subject.has(Role.CUSTOMER);
      if (subject.has(Role.REGULATOR) || (contact && asked.isOwn())) {
        assertThat(permits(asked)).as("%s", asked).isFalse();
      }
      var sent =
          !asked.isOwn() && asked.isGranted() && asked.item().level() == ConfidentialityLevel.L1;
      if (contact && subject.isPerson() && sent && asked.operation() == Operation.VIEW) {
        assertThat(permits(asked)).as("%s", asked).isTrue();
      }
    });
  }
}
