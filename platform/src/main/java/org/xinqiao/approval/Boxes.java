package org.xinqiao.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Page;

/**
 * The front door to lists of approvals. Nothing leaves them all: what one person decided, what ran
 * late, and what has ended stays in one box or another for ever.
 */
@Service
@Transactional(readOnly = true)
public class Boxes {
  /** Rows read at once while looking for what concerns the actor. */
  private static final int BATCH = 200;

  /** How often, so that a page never costs more than this many rows. */
  private static final int MOST_BATCHES = 25;

  /** So many pending requests of an institution are looked through for one person's desk. */
  private static final int MOST_PENDING = 2000;

  private final BoxStore store;
  private final Seats seats;

  Boxes(BoxStore store, Seats seats) {
    this.store = store;
    this.seats = seats;
  }

  /**
   * What of a list is wanted; null means all.
   *
   * @param status where it stands
   * @param urgency how fast an answer is owed
   * @param dueBefore only what is due earlier
   * @param endedAfter only what ended then or later
   */
  public record Filter(
      Approval.@Nullable Status status,
      @Nullable Urgency urgency,
      @Nullable Instant dueBefore,
      @Nullable Instant endedAfter) {
    /** Everything. */
    public static final Filter NONE = new Filter(null, null, null, null);
  }

  /** How many of one's own requests wait for a decision, and how many came back lately. */
  public record Tally(long open, long returned) {}

  /** What waits for the current actor's vote, newest first. */
  public Page<Approval> inbox(Page.Request request, Filter filter) {
    Approvals.READ.require();
    var actor = Actor.current();
    return walk(
        BoxStore.Part.PENDING,
        filter,
        request,
        approval -> seats.objection(approval, actor).isEmpty());
  }

  /** What the current actor voted on, pending or ended, newest first. */
  public Page<Approval> decided(Page.Request request, Filter filter) {
    Approvals.READ.require();
    return page(BoxStore.Part.VOTED, filter, request);
  }

  /** What the current actor asked for, newest first. */
  public Page<Approval> mine(Page.Request request, Filter filter) {
    Approvals.READ.require();
    return page(BoxStore.Part.ASKED, filter, request);
  }

  /** What has ended and the current actor may look at, newest first. */
  public Page<Approval> closed(Page.Request request, Filter filter) {
    Approvals.READ.require();
    var actor = Actor.current();
    return walk(BoxStore.Part.ENDED, filter, request, approval -> seats.mayLook(approval, actor));
  }

  /** What is late and concerns the current actor: a seat at one of its levels, or above. */
  public Page<Approval> escalated(Page.Request request, Filter filter) {
    Approvals.READ.require();
    var actor = Actor.current();
    return walk(
        BoxStore.Part.PENDING, filter, request, approval -> seats.isEscalatedTo(approval, actor));
  }

  /** All that waits for the current actor's vote, due first. */
  public List<Approval> waiting() {
    var actor = Actor.current();
    return store.dueFirst(MOST_PENDING).stream()
        .filter(approval -> seats.objection(approval, actor).isEmpty())
        .toList();
  }

  /** Counts the current actor's own requests; {@code since} bounds those that came back. */
  public Tally tally(Instant since) {
    return store.tally(Actor.current().person(), since);
  }

  private Page<Approval> page(BoxStore.Part part, Filter filter, Page.Request request) {
    var rows = store.page(part, Actor.current().person(), filter, request);
    return Page.of(rows, request, approval -> approval.id().value());
  }

  /** A page of what concerns the actor; it may be short and still have a next one. */
  private Page<Approval> walk(
      BoxStore.Part part, Filter filter, Page.Request request, Predicate<Approval> concerns) {
    var found = new ArrayList<Approval>();
    var batch = new Page.Request(request.after(), BATCH);
    for (var n = 0; n < MOST_BATCHES; n++) {
      var rows = store.page(part, Actor.current().person(), filter, batch);
      rows.stream().filter(concerns).forEach(found::add);
      if (found.size() >= request.fetch() || rows.size() < batch.fetch()) {
        var shown = found.subList(0, Math.min(found.size(), request.fetch()));
        return Page.of(shown, request, approval -> approval.id().value());
      }
      batch = new Page.Request(rows.getLast().id().value(), BATCH);
    }
    return new Page<>(List.copyOf(found), batch.after().toString());
  }
}
