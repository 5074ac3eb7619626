package org.xinqiao.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.approval.Race;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Problem;
import org.xinqiao.screening.Grades;

@PlatformTest
class PublicationRaceIT {
  @Autowired private ApplicationContext platform;
  private Newsroom room;
  private Race race;

  @BeforeEach
  void open() {
    room = new Newsroom(platform);
    race = new Race(platform);
  }

  @AfterEach
  void close() {
    race.close();
  }

  @Test
  void twoTabsSubmittingOneDatumMakeOneReview() throws Exception {
    var asset = room.asset();
    var side =
        new Race.Side<>(room.author, () -> room.publications.submit(Newsroom.submission(asset)));
    var second = race.run(side, side);
    assertThatThrownBy(second::get)
        .cause()
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Refused.ALREADY_SUBMITTED));
  }

  /** The grade is raised while the last vote waits: what was agreed to is no longer what it is. */
  @Test
  void theLastVoteWaitsForTheChangeAndReleasesNothing() throws Exception {
    var asset = room.asset();
    var publication = room.submit(asset);
    room.approve(publication, room.colleague);
    room.approve(publication, room.head);
    var second =
        race.run(
            new Race.Side<Object>(
                room.author,
                () -> room.assets.regrade(asset.id(), Grades.of(ConfidentialityLevel.L3), "含内部口径")),
            new Race.Side<Object>(
                room.compliance, () -> room.approve(publication, room.compliance)));
    assertThatThrownBy(second::get).cause().isInstanceOf(Problem.class);
    assertThat(room.now(publication).state()).isEqualTo(State.VOID);
  }
}
