package org.xinqiao.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.approval.Approval.Status;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Role;

/** What is in which box, and for whom. */
@PlatformTest
class BoxesIT {
  private static final Page.Request FIRST_PAGE = Page.Request.of(null, null);

  @Autowired private ApplicationContext platform;
  private ReviewRoom room;

  @BeforeEach
  void open() {
    room = new ReviewRoom(platform);
  }

  @Test
  void theInboxHoldsWhatWaitsForMe() {
    var author = room.staff();
    var head = room.actor(Role.HEAD);
    var waiting =
        IntStream.range(0, 5)
            .mapToObj(i -> room.ask(author, Urgency.ORDINARY, List.of(Samples.level("HEAD"))))
            .toList();
    room.ask(author, Urgency.ORDINARY, Samples.THREE_TIERS);
    var first = room.look(head, boxes -> boxes.inbox(Page.Request.of(null, 2), Boxes.Filter.NONE));
    assertThat(first.items()).containsExactly(waiting.get(4), waiting.get(3));
    var second =
        room.look(head, boxes -> boxes.inbox(Page.Request.of(first.next(), 2), Boxes.Filter.NONE));
    assertThat(second.items()).containsExactly(waiting.get(2), waiting.get(1));
    var last =
        room.look(head, boxes -> boxes.inbox(Page.Request.of(second.next(), 2), Boxes.Filter.NONE));
    assertThat(last.items()).containsExactly(waiting.get(0));
    assertThat(last.next()).isNull();
    room.approve(head, waiting.get(4));
    assertThat(room.look(head, boxes -> boxes.inbox(FIRST_PAGE, Boxes.Filter.NONE)).items())
        .hasSize(4);
    assertThat(room.look(author, boxes -> boxes.inbox(FIRST_PAGE, Boxes.Filter.NONE)).items())
        .isEmpty();
    assertThat(room.look(author, boxes -> boxes.mine(FIRST_PAGE, Boxes.Filter.NONE)).items())
        .hasSize(6);
  }

  @Test
  void whatIsDecidedOrLateStaysInABox() {
    var author = room.staff();
    var colleague = room.staff();
    var head = room.actor(Role.HEAD);
    var returned = room.ask(author, Urgency.ORDINARY, Samples.THREE_TIERS);
    room.giveBack(colleague, returned, "附件缺页");
    var open = room.ask(author, Urgency.URGENT, Samples.THREE_TIERS);
    room.approve(colleague, open);

    assertThat(box(colleague, Boxes::inbox)).isEmpty();
    assertThat(box(colleague, Boxes::decided)).containsExactly(open.id(), returned.id());
    assertThat(box(author, Boxes::decided)).isEmpty();
    assertThat(box(author, Boxes::closed)).containsExactly(returned.id());
    assertThat(box(room.staff(), Boxes::closed)).containsExactly(returned.id());
    assertThat(box(room.actor(Role.AUDIT_ADMIN), Boxes::closed)).isEmpty();
    assertThat(box(head, Boxes::inbox)).containsExactly(open.id());
    assertThat(box(new ReviewRoom(platform).staff(), Boxes::closed)).isEmpty();
  }

  @Test
  void aBoxIsNarrowedByTheServer() {
    var author = room.staff();
    var returned = room.ask(author, Urgency.ORDINARY, Samples.THREE_TIERS);
    room.giveBack(room.staff(), returned, "附件缺页");
    var open = room.ask(author, Urgency.URGENT, Samples.THREE_TIERS);
    var now = room.clock.instant();

    assertThat(mine(author, new Boxes.Filter(Status.RETURNED, null, null, null)))
        .containsExactly(returned.id());
    assertThat(mine(author, new Boxes.Filter(null, Urgency.URGENT, null, null)))
        .containsExactly(open.id());
    var soon = now.plus(Duration.ofHours(2));
    assertThat(mine(author, new Boxes.Filter(null, null, soon, null))).containsExactly(open.id());
    assertThat(mine(author, new Boxes.Filter(null, null, null, now.minusSeconds(60))))
        .containsExactly(returned.id());
    assertThat(mine(author, new Boxes.Filter(null, null, null, now.plusSeconds(60)))).isEmpty();
  }

  @Test
  void theDeskHasWhatIsDueFirstAtTheTopAndCountsWhatIsMine() {
    var author = room.staff();
    var later = room.ask(author, Urgency.ORDINARY, Samples.THREE_TIERS);
    var sooner = room.ask(author, Urgency.URGENT, Samples.THREE_TIERS);
    var returned = room.ask(author, Urgency.ORDINARY, Samples.THREE_TIERS);
    room.giveBack(room.staff(), returned, "附件缺页");
    var waiting = room.look(room.staff(), Boxes::waiting);
    assertThat(waiting).extracting(Approval::id).containsExactly(sooner.id(), later.id());
    var now = room.clock.instant();
    Boxes.Tally recent = room.look(author, boxes -> boxes.tally(now.minusSeconds(60)));
    assertThat(recent).isEqualTo(new Boxes.Tally(2, 1));
    Boxes.Tally none = room.look(author, boxes -> boxes.tally(now.plusSeconds(60)));
    assertThat(none).isEqualTo(new Boxes.Tally(2, 0));
  }

  /** Pages of what concerns somebody hold each row once, also over the rows between them. */
  @Test
  void aLongBoxIsWalkedWithoutGapsOrRepeats() {
    var author = room.staff();
    var ended =
        IntStream.range(0, 7)
            .mapToObj(i -> room.ask(author, Urgency.ORDINARY, Samples.THREE_TIERS))
            .peek(asked -> room.giveBack(room.staff(), asked, "附件缺页"))
            .map(Approval::id)
            .toList();
    var walked = new ArrayList<Approval.Id>();
    String next = null;
    do {
      var after = next;
      var page =
          room.look(author, boxes -> boxes.closed(Page.Request.of(after, 3), Boxes.Filter.NONE));
      page.items().forEach(approval -> walked.add(approval.id()));
      next = page.next();
    } while (next != null);
    assertThat(walked).containsExactlyElementsOf(ended.reversed());
  }

  private List<Approval.Id> mine(Actor actor, Boxes.Filter filter) {
    var page = room.look(actor, boxes -> boxes.mine(FIRST_PAGE, filter));
    return page.items().stream().map(Approval::id).toList();
  }

  /** One of the lists, as its door gives it. */
  private interface Box {
    Page<Approval> of(Boxes boxes, Page.Request request, Boxes.Filter filter);
  }

  private List<Approval.Id> box(Actor actor, Box box) {
    var page = room.look(actor, boxes -> box.of(boxes, FIRST_PAGE, Boxes.Filter.NONE));
    return page.items().stream().map(Approval::id).toList();
  }
}
