package org.xinqiao.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.approval.Approval.Status;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.Filter;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;

@PlatformTest
class ApprovalsIT {
  private static final Page.Request FIRST_PAGE = Page.Request.of(null, null);

  @Autowired private ApplicationContext platform;
  @Autowired private JdbcClient jdbc;
  @Autowired private Audit audit;
  @Autowired private UnitOfWork unitOfWork;
  private ReviewRoom room;

  @BeforeEach
  void open() {
    room = new ReviewRoom(platform);
  }

  @Test
  void threeTiersGrantAndTheDecisionIsTold() {
    var asked = threeTiers();
    room.approve(room.staff(), asked);
    room.approve(room.actor(Role.HEAD), asked);
    assertThat(room.told).isEmpty();
    var granted = room.approve(room.actor(Role.COMPLIANCE), asked);
    assertThat(granted.status()).isEqualTo(Status.GRANTED);
    assertThat(room.told).singleElement().extracting(ApprovalDecided::approval).isEqualTo(granted);
    var stored = room.as(room.actor(Role.HEAD), desk -> desk.get(asked.id()));
    assertThat(stored).isEqualTo(granted);
  }

  @Test
  void levelsCannotBeSkipped() {
    var asked = threeTiers();
    assertRefused(Refused.NO_SEAT, () -> room.approve(room.actor(Role.COMPLIANCE), asked));
    assertRefused(Refused.NO_SEAT, () -> room.approve(room.actor(Role.HEAD), asked));
    assertThat(room.as(room.staff(), desk -> desk.get(asked.id())).votes()).isEmpty();
  }

  @Test
  void theAuthorIsRefusedEvenWithASeat() {
    var author = room.staff();
    var asked = room.ask(author, Urgency.ORDINARY, Samples.THREE_TIERS);
    assertRefused(Refused.OWN_REQUEST, () -> room.approve(author, asked));
    var otherAccount = room.actor(Role.STAFF, author.person());
    assertRefused(Refused.OWN_REQUEST, () -> room.approve(otherAccount, asked));
  }

  @Test
  void aSecondAccountOfAVoterIsRefusedAtEveryLevel() {
    var asked = threeTiers();
    var reviewer = room.staff();
    room.approve(reviewer, asked);
    var asHead = room.actor(Role.HEAD, reviewer.person());
    assertRefused(Refused.ALREADY_VOTED, () -> room.approve(asHead, asked));
  }

  @Test
  void aDecisionIsFinal() {
    var asked = threeTiers();
    room.giveBack(room.staff(), asked, "附件缺页");
    assertRefused(Refused.ALREADY_DECIDED, () -> room.approve(room.actor(Role.HEAD), asked));
    assertRefused(Refused.ALREADY_DECIDED, () -> room.approve(room.staff(), asked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void aReturnNeedsAReason(String reason) {
    var asked = threeTiers();
    assertRefused(Refused.REASON_NEEDED, () -> room.giveBack(room.staff(), asked, reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u202eb", "a\u001b[31m", "a\u200bb"})
  void aReasonIsPlainText(String reason) {
    var asked = threeTiers();
    assertRefused(Refused.BAD_REASON, () -> room.giveBack(room.staff(), asked, reason));
    var long1001 = "长".repeat(1001);
    assertRefused(Refused.BAD_REASON, () -> room.giveBack(room.staff(), asked, long1001));
  }

  @Test
  void aVoteOnAStaleDigestIsRefused() {
    var asked = threeTiers();
    assertRefused(
        Refused.CONTENT_CHANGED,
        () ->
            room.as(
                room.staff(),
                desk -> desk.vote(asked.id(), Approval.Verb.APPROVE, "", "sha-256:older")));
  }

  @Test
  void wordingRulesBindReasons() {
    var code =
        new Code(
            "test.secret-marking", 422, "-", Refused.BAD_REASON.rule(), Refused.BAD_REASON.rule());
    var strict =
        new ReviewRoom(
            platform,
            text -> {
              if (text.contains("绝密★")) {
                throw new Problem(code);
              }
            });
    var asked = strict.ask(strict.staff(), Urgency.ORDINARY, Samples.THREE_TIERS);
    assertRefused(code, () -> strict.giveBack(strict.staff(), asked, "绝密★30年"));
    var author = strict.staff();
    var mine = strict.ask(author, Urgency.ORDINARY, Samples.THREE_TIERS);
    assertRefused(code, () -> strict.as(author, desk -> desk.withdraw(mine.id(), "绝密★")));
    assertThat(strict.told).isEmpty();
  }

  @Test
  void theSameThingIsAskedOnce() {
    var author = room.staff();
    var question = Samples.question(Urgency.ORDINARY, Samples.THREE_TIERS);
    var first = room.ask(author, question);
    assertRefused(Refused.ALREADY_ASKED, () -> room.ask(author, question));
    room.as(author, desk -> desk.withdraw(first.id(), "写错了"));
    assertThat(room.ask(author, question).round()).isEqualTo(2);
    var subject = question.subject();
    var rounds = room.as(author, desk -> desk.history(subject.kind(), subject.id()));
    assertThat(rounds)
        .extracting(Approval::status)
        .containsExactly(Status.WITHDRAWN, Status.PENDING);
  }

  @Test
  void onlyTheRequesterWithdrawsAndOnlyBeforeTheDecision() {
    var author = room.staff();
    var asked = room.ask(author, Urgency.ORDINARY, Samples.THREE_TIERS);
    var other = room.staff();
    assertRefused(
        Refused.NOT_REQUESTER, () -> room.as(other, desk -> desk.withdraw(asked.id(), "")));
    room.approve(other, asked);
    var withdrawn = room.as(author, desk -> desk.withdraw(asked.id(), "写错了"));
    assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
    assertRefused(
        Refused.ALREADY_DECIDED, () -> room.as(author, desk -> desk.withdraw(asked.id(), "")));
    assertThat(room.told).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void aWithdrawalNeedsAReason(String reason) {
    var author = room.staff();
    var asked = room.ask(author, Urgency.ORDINARY, Samples.THREE_TIERS);
    assertRefused(
        Refused.REASON_NEEDED, () -> room.as(author, desk -> desk.withdraw(asked.id(), reason)));
    var objection = room.as(author, desk -> desk.withdrawalObjection(asked));
    assertThat(objection).isEmpty();
    var others = room.as(room.staff(), desk -> desk.withdrawalObjection(asked));
    assertThat(others).map(Problem::code).hasValue(Refused.NOT_REQUESTER);
    assertThat(room.told).isEmpty();
  }

  @Test
  void aChangedSubjectVoidsWhatIsPending() {
    var author = room.staff();
    var asked = room.ask(author, Urgency.ORDINARY, Samples.THREE_TIERS);
    var subject = asked.subject();
    room.approve(room.staff(), asked);
    var voided = room.as(author, desk -> desk.voidFor(subject.kind(), subject.id(), "内容已变"));
    assertThat(voided).map(Approval::status).hasValue(Status.VOID);
    assertRefused(Refused.ALREADY_DECIDED, () -> room.approve(room.actor(Role.HEAD), asked));
    var again = room.as(author, desk -> desk.voidFor(subject.kind(), subject.id(), ""));
    assertThat(again).isEmpty();
  }

  @Test
  void anotherInstitutionSeesNothing() {
    var asked = threeTiers();
    var elsewhere = new ReviewRoom(platform);
    var stranger = elsewhere.actor(Role.COMPLIANCE);
    assertRefused(Refused.UNKNOWN, () -> elsewhere.as(stranger, desk -> desk.get(asked.id())));
    assertRefused(Refused.UNKNOWN, () -> elsewhere.approve(stranger, asked));
    assertRefused(
        Refused.UNKNOWN, () -> elsewhere.as(stranger, desk -> desk.withdraw(asked.id(), "")));
    assertThat(
            elsewhere.look(stranger, boxes -> boxes.inbox(FIRST_PAGE, Boxes.Filter.NONE)).items())
        .isEmpty();
    var subject = asked.subject();
    var history = elsewhere.as(stranger, desk -> desk.history(subject.kind(), subject.id()));
    assertThat(history).isEmpty();
  }

  @Test
  void withoutASeatNothingIsSeen() {
    var asked = threeTiers();
    var clerk = room.actor(Role.AUDIT_ADMIN);
    assertRefused(Refused.UNKNOWN, () -> room.as(clerk, desk -> desk.get(asked.id())));
    assertRefused(FunctionPermission.DENIED, () -> room.approve(clerk, asked));
  }

  /** What kill -9 does: the transaction ends nowhere, so nothing of the decision happened. */
  @Test
  void aDecisionCutShortLeavesTheReviewAsItWas() {
    var asked = room.ask(room.staff(), Urgency.ORDINARY, List.of(Samples.level("DEPARTMENT")));
    var voter = room.staff();
    room.whenTold =
        event -> {
          throw new IllegalStateException("the platform stops here");
        };
    assertThatThrownBy(() -> room.approve(voter, asked)).isInstanceOf(IllegalStateException.class);
    var kept = room.as(room.staff(), desk -> desk.get(asked.id()));
    assertThat(kept).isEqualTo(asked);
    room.whenTold = event -> {};
    assertThat(room.approve(voter, asked).status()).isEqualTo(Status.GRANTED);
  }

  @Test
  void everyStepIsInTheOperationLog() {
    var asked = threeTiers();
    room.giveBack(room.staff(), asked, "附件缺页");
    var auditor = room.actor(Role.AUDIT_ADMIN);

    var entries = unitOfWork.as(auditor, () -> audit.list(Filter.ALL, Long.MAX_VALUE, 50)).items();
    assertThat(entries)
        .extracting(entry -> entry.action())
        .containsExactly("approval.decide", "approval.vote", "approval.ask");
    assertThat(entries)
        .allMatch(e -> asked.id().value().toString().equals(e.fields().get("approval")));
  }

  @Test
  void whatWasAskedCannotBeRewrittenByThePlatform() {
    var asked = threeTiers();
    assertThatThrownBy(() ->
            unitOfWork.as(
                room.staff(),
                () ->
                    jdbc.sql("update approval.request set digest = 'x' where id = ?")
                        .param(asked.id().value())
                        .update()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void votesCannotBeRewrittenByThePlatform() {
    for (var attempt :
        List.of("update approval.vote set verb = 'APPROVE'", "delete from approval.vote")) {
      assertThatThrownBy(() -> unitOfWork.as(room.staff(), () -> jdbc.sql(attempt).update()))
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void anUnknownIdIsUnknown() {
    var nowhere = new Approval.Id(UUID.randomUUID());
    assertRefused(Refused.UNKNOWN, () -> room.as(room.staff(), desk -> desk.get(nowhere)));
  }

  private Approval threeTiers() {
    return room.ask(room.staff(), Urgency.ORDINARY, Samples.THREE_TIERS);
  }

  static void assertRefused(Code code, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }
}
