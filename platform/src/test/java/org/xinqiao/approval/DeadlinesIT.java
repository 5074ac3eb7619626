package org.xinqiao.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.approval.ApprovalsIT.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.approval.Approval.Status;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.Filter;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.testkit.ManualClock;

@PlatformTest
class DeadlinesIT {
  private static final Page.Request FIRST_PAGE = Page.Request.of(null, null);
  private static final List<Level> ONE = List.of(Samples.level("DEPARTMENT"));

  @Autowired private ApplicationContext platform;
  @Autowired private ManualClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private UnitOfWork unitOfWork;
  @Autowired private Audit audit;
  private ReviewRoom room;
  private Actor author;

  @BeforeEach
  void open() {
    room = new ReviewRoom(platform);
    author = room.staff();
  }

  @Test
  void remindersAndBreachAreRecordedAsTimePasses() {
    var asked = room.ask(author, Urgency.URGENT, ONE);
    assertThat(after(asked, Duration.ofMinutes(29)).remindedAt()).isEmpty();
    assertThat(after(asked, Duration.ofMinutes(1)).remindedAt()).hasSize(1);
    assertThat(after(asked, Duration.ofMinutes(18)).remindedAt()).hasSize(2);
    assertThat(after(asked, Duration.ofMinutes(12).minusSeconds(1)).escalatedAt()).isNull();
    var breached = after(asked, Duration.ofSeconds(1));
    assertThat(breached.escalatedAt()).isEqualTo(clock.instant());
    assertThat(breached.status()).isEqualTo(Status.PENDING);
    assertThat(actions()).contains("approval.remind", "approval.escalate");
  }

  @Test
  void aBreachGoesUpAndIsStillDecidedByPersons() {
    var asked = room.ask(author, Urgency.URGENT, ONE);
    var above = room.actor(Role.EXECUTIVE);
    assertThat(room.look(above, boxes -> boxes.escalated(FIRST_PAGE, Boxes.Filter.NONE)).items())
        .isEmpty();
    assertRefused(Refused.UNKNOWN, () -> room.as(above, desk -> desk.get(asked.id())));
    after(asked, Duration.ofDays(2));
    var seen = room.look(above, boxes -> boxes.escalated(FIRST_PAGE, Boxes.Filter.NONE)).items();
    assertThat(seen).extracting(Approval::id).containsExactly(asked.id());
    assertThat(room.as(above, desk -> desk.get(asked.id())).escalatedAt()).isNotNull();
    assertRefused(Refused.NO_SEAT, () -> room.approve(above, asked));
    var granted = room.approve(room.staff(), asked);
    assertThat(granted.status()).isEqualTo(Status.GRANTED);
    var last = granted.votes().getLast();
    assertThat(granted.deadline().passedBy(last.at())).as("marked late").isTrue();
  }

  @Test
  void aVoteRecordsTheBreachThatNoJobRecorded() {
    var asked = room.ask(author, Urgency.URGENT, ONE);
    clock.advance(Duration.ofMinutes(61));
    var granted = room.approve(room.staff(), asked);
    assertThat(granted.escalatedAt()).isEqualTo(clock.instant());
    assertThat(actions()).contains("approval.escalate");
  }

  @Test
  void wakingAfterTheDecisionChangesNothing() {
    var asked = room.ask(author, Urgency.URGENT, ONE);
    room.approve(room.staff(), asked);
    var decided = after(asked, Duration.ofDays(9));
    assertThat(decided.escalatedAt()).isNull();
    assertThat(decided.remindedAt()).isEmpty();
  }

  @Test
  void alarmsAreSetWithTheQuestionOrNotAtAll() {
    var asked = room.ask(author, Urgency.URGENT, ONE);
    assertThat(alarms(asked.id().value())).isEqualTo(3);
    var lost = new UUID[1];
    assertThatThrownBy(() ->
            room.as(
                author,
                desk -> {
                  lost[0] = desk.ask(Samples.question(Urgency.URGENT, ONE)).id().value();
                  throw new IllegalStateException("the platform stops here");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(alarms(lost[0])).isZero();
  }

  @Test
  void urgencyNeedsAReason() {
    for (var reason : new String[] {null, "", " "}) {
      var subject = new Approval.Subject("PUBLICATION", UUID.randomUUID(), Samples.DIGEST);
      var question = new Question(subject, Urgency.URGENT, reason, ONE, Text.of("急", "Urgent"));
      assertRefused(Refused.URGENT_REASON, () -> room.ask(author, question));
    }
  }

  @Test
  void notEverythingIsUrgent() {
    for (var i = 0; i < 3; i++) {
      room.ask(author, Urgency.URGENT, ONE);
    }
    assertRefused(Refused.URGENT_QUOTA, () -> room.ask(author, Urgency.URGENT, ONE));
    for (var i = 0; i < 36; i++) {
      room.ask(author, Urgency.ORDINARY, ONE);
    }
    room.ask(author, Urgency.URGENT, ONE);
    assertRefused(Refused.URGENT_QUOTA, () -> room.ask(author, Urgency.URGENT, ONE));
    clock.advance(Duration.ofDays(31));
    room.ask(author, Urgency.URGENT, ONE);
  }

  @Test
  void bouncingTheSameContentBuysNoTime() {
    var question = Samples.question(Urgency.URGENT, ONE);
    var first = room.ask(author, question);
    clock.advance(Duration.ofMinutes(40));
    room.giveBack(room.staff(), first, "请再核对");
    clock.advance(Duration.ofHours(5));
    var second = room.ask(author, question);
    assertThat(Duration.between(second.askedAt(), second.dueAt()))
        .isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void changedContentStartsANewClock() {
    var question = Samples.question(Urgency.URGENT, ONE);
    var first = room.ask(author, question);
    clock.advance(Duration.ofMinutes(40));
    room.giveBack(room.staff(), first, "请补充");
    var old = question.subject();
    var subject = new Approval.Subject(old.kind(), old.id(), "sha-256:" + "ef".repeat(32));
    var changed = new Question(subject, Urgency.URGENT, "补充后", ONE, question.title());
    var second = room.ask(author, changed);
    assertThat(Duration.between(second.askedAt(), second.dueAt())).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void theDatabaseTakesNoLateDecisionWithoutItsBreach() {
    var asked = room.ask(author, Urgency.URGENT, ONE);
    assertThatThrownBy(() ->
            unitOfWork.as(
                author,
                () ->
                    jdbc.sql(
                            "update approval.request set status = 'GRANTED',"
                                + " ending_reason = '', ended_at = due_at where id = ?")
                        .param(asked.id().value())
                        .update()))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("late_is_on_record");
  }

  private Approval after(Approval asked, Duration step) {
    clock.advance(step);
    room.wake(asked);
    return room.as(author, desk -> desk.get(asked.id()));
  }

  private List<String> actions() {

    return unitOfWork
        .as(room.actor(Role.AUDIT_ADMIN), () -> audit.list(Filter.ALL, Long.MAX_VALUE, 50))
        .items()
        .stream()
        .map(entry -> entry.action())
        .toList();
  }

  private long alarms(UUID approval) {
    return jdbc.sql("select count(*) from kernel.scheduled_tasks where task_instance like ?")
        .param(approval + "-%")
        .query(Long.class)
        .single();
  }
}
