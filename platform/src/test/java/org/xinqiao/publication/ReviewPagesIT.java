package org.xinqiao.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.approval.Approval;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.Filter;
import org.xinqiao.audit.Recorded;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.screening.Renderings;
import org.xinqiao.testkit.ManualClock;

/** Who sees what is under review, and that each look is on record before it. */
@PlatformTest
class ReviewPagesIT {
  @Autowired ApplicationContext platform;
  @Autowired ReviewPages previews;
  @Autowired Audit audit;
  @Autowired ManualClock clock;
  private Newsroom room;

  @BeforeEach
  void open() {
    room = new Newsroom(platform);
  }

  @Test
  void everyReviewerOfTheRoundMayLookAtAnyTurn() throws IOException {
    var publication = room.submit(room.asset());
    for (var reviewer : List.of(room.colleague, room.head, room.compliance)) {
      var page = reviewer.call(() -> previews.page(publication.id(), 1));
      assertThat(ImageIO.read(new ByteArrayInputStream(page.png()))).isNotNull();
      assertThat(page.totalPages()).isEqualTo(1);
    }
    room.approve(publication, room.colleague);
    assertThat(room.colleague.call(() -> previews.page(publication.id(), 1)).number()).isOne();
    assertThat(looks(publication)).hasSize(4);
  }

  @Test
  void theMarkNamesWhoLooksAndWhenSoThatTwoLooksDiffer() {
    var publication = room.submit(room.asset());
    var one = room.colleague.call(() -> previews.page(publication.id(), 1)).png();
    clock.advance(Duration.ofMinutes(1));
    var two = room.head.call(() -> previews.page(publication.id(), 1)).png();
    assertThat(one).isNotEqualTo(two);
  }

  @Test
  void theAuthorAndWhoeverSitsNowhereAreRefusedAndStrangersKnowNothing() {
    var publication = room.submit(room.asset());
    assertRefused(Refused.REVIEWERS_ONLY, () -> look(room.author, publication));
    assertRefused(Refused.UNKNOWN, () -> look(room.person(Role.AUDIT_ADMIN), publication));
    assertRefused(Refused.UNKNOWN, () -> look(new Newsroom(platform).compliance, publication));
    assertThat(looks(publication)).isEmpty();
  }

  @Test
  void topSecretIsPreviewedByListedExecutivesOnly() {
    var publication = room.submit(room.asset("董事会材料。", ConfidentialityLevel.L4));
    assertRefused(Refused.UNKNOWN, () -> look(room.compliance, publication));
    assertRefused(Refused.REVIEWERS_ONLY, () -> look(room.author, publication));
    assertThat(looks(publication)).isEmpty();
  }

  @Test
  void thePreviewEndsWithTheReview() {
    var publication = room.submit(room.asset());
    room.vote(publication, room.colleague, Approval.Verb.RETURN, "口径不一致");
    assertRefused(Refused.REVIEW_OVER, () -> look(room.head, publication));
  }

  @Test
  void aPageThatDoesNotExistIsRefused() {
    var publication = room.submit(room.asset());
    assertRefused(
        Renderings.UNKNOWN_PAGE, () -> room.head.call(() -> previews.page(publication.id(), 7)));
  }

  private boolean look(Actor reader, Publication publication) {
    return reader.call(() -> previews.page(publication.id(), 1)) != null;
  }

  private List<Recorded> looks(Publication publication) {
    var filter =
        new Filter(
            null,
            null,
            "publication.preview-page",
            publication.matter().digitalIdentity(),
            null,
            null,
            null,
            null);
    return room.person(Role.AUDIT_ADMIN).call(() -> audit.list(filter, Long.MAX_VALUE, 50)).items();
  }

  private static void assertRefused(Code code, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }
}
