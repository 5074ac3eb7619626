package org.xinqiao.workbench;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Page;

/** The front door to what the current actor was told. Nobody reads anybody else's notices. */
@Service
@Transactional
public class Notices {
  private final NoticeStore store;
  private final Clock clock;

  Notices(NoticeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The actor's notices, newest first. */
  @Transactional(readOnly = true)
  public Page<Notice> list(Page.Request request, boolean unreadOnly) {
    var rows = store.page(Actor.current().account(), unreadOnly, request);
    return Page.of(rows, request, notice -> notice.id().value());
  }

  /** The actor's latest notices of some kinds. */
  @Transactional(readOnly = true)
  public List<Notice> latest(Set<Notice.Kind> kinds, int most) {
    return store.latest(Actor.current().account(), kinds, most);
  }

  /** How many of the actor's notices are unread. */
  @Transactional(readOnly = true)
  public long unread() {
    return store.unread(Actor.current().account());
  }

  /** Marks some of the actor's notices read; ids of other people's change nothing. */
  public void read(Set<UUID> ids) {
    store.read(Actor.current().account(), ids, clock.instant());
  }

  /** Marks everything read that the actor has seen: what came after {@code newest} stays unread. */
  public void readUpTo(Notice.Id newest) {
    store.readUpTo(Actor.current().account(), newest.value(), clock.instant());
  }
}
