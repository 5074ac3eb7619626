package org.xinqiao.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.approval.Approval.Status;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;

@PlatformTest
class ApprovalRaceIT {
  @Autowired private ApplicationContext platform;
  private ReviewRoom room;
  private Race race;

  @BeforeEach
  void open() {
    room = new ReviewRoom(platform);
    race = new Race(platform);
  }

  @AfterEach
  void close() {
    race.close();
  }

  @Test
  void aVoteWaitsForTheVoteBeforeItAndFindsItDecided() throws Exception {
    var asked = room.ask(room.staff(), Urgency.ORDINARY, List.of(Samples.level("DEPARTMENT")));
    assertRefused(Refused.ALREADY_DECIDED, secondOfTwoVotes(asked));
  }

  @Test
  void aVoteWaitsForTheVoteBeforeItAndCountsIt() throws Exception {
    var two = new Level("DEPARTMENT", Text.of("初审", "First"), "DEPARTMENT", 2);
    var asked = room.ask(room.staff(), Urgency.ORDINARY, List.of(two));
    var after = secondOfTwoVotes(asked).get();
    assertThat(after.votes()).hasSize(2);
    assertThat(after.status()).isEqualTo(Status.GRANTED);
    assertThat(room.told).hasSize(1);
  }

  /** Two tabs of one person are one person. */
  @Test
  void onePersonVotingTwiceAtOnceVotesOnce() throws Exception {
    var two = new Level("DEPARTMENT", Text.of("初审", "First"), "DEPARTMENT", 2);
    var asked = room.ask(room.staff(), Urgency.ORDINARY, List.of(two));
    var voter = room.staff();
    var side = new Race.Side<>(voter, () -> vote(asked));
    assertRefused(Refused.ALREADY_VOTED, race.run(side, side));
  }

  @Test
  void aWithdrawalWaitsForTheLastVote() throws Exception {
    var author = room.staff();
    var asked = room.ask(author, Urgency.ORDINARY, List.of(Samples.level("DEPARTMENT")));
    var second =
        race.run(
            new Race.Side<>(room.staff(), () -> vote(asked)),
            new Race.Side<>(author, () -> room.approvals.withdraw(asked.id(), "写错了")));
    assertRefused(Refused.ALREADY_DECIDED, second);
  }

  @Test
  void twoTabsAskingAboutOneThingMakeOneRequest() throws Exception {
    var question = Samples.question(Urgency.ORDINARY, Samples.THREE_TIERS);
    var side = new Race.Side<>(room.staff(), () -> room.approvals.ask(question));
    assertRefused(Refused.ALREADY_ASKED, race.run(side, side));
  }

  @Test
  void theLastUrgentPlaceIsTakenOnce() throws Exception {
    var author = room.staff();
    room.ask(author, Urgency.URGENT, Samples.THREE_TIERS);
    room.ask(author, Urgency.URGENT, Samples.THREE_TIERS);
    var side =
        new Race.Side<>(
            author,
            () -> room.approvals.ask(Samples.question(Urgency.URGENT, Samples.THREE_TIERS)));
    assertRefused(Refused.URGENT_QUOTA, race.run(side, side));
  }

  private Future<Approval> secondOfTwoVotes(Approval asked) throws Exception {
    return race.run(
        new Race.Side<>(room.staff(), () -> vote(asked)),
        new Race.Side<>(room.staff(), () -> vote(asked)));
  }

  private Approval vote(Approval asked) {
    return room.approvals.vote(asked.id(), Approval.Verb.APPROVE, "", Samples.DIGEST);
  }

  private static void assertRefused(Code code, Future<Approval> second) {
    assertThatThrownBy(second::get)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }
}
