package org.xinqiao.workbench;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Ids;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.UnitOfWork;

/**
 * Writes notices in the transaction of what they tell of. Nobody is told of what they did
 * themselves.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoticeWriter {
  private final NoticeStore store;
  private final UnitOfWork unit;
  private final Ids ids;
  private final Clock clock;

  NoticeWriter(NoticeStore store, UnitOfWork unit, Ids ids, Clock clock) {
    this.store = store;
    this.unit = unit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Tells accounts of the actor's institution. */
  void tell(Notice.About about, Collection<UUID> accounts) {
    var actor = Actor.current();
    var person = actor.kind() == Actor.Kind.PERSON;
    var source = person ? new Notice.Source(actor.account(), null) : Notice.Source.PLATFORM;
    write(about, source, accounts);
  }

  /**
   * Tells accounts of an institution what came from another one, whoever of them acts. They are
   * looked up inside their own institution's rows.
   */
  void tellIn(
      InstitutionId there,
      InstitutionId from,
      Notice.About about,
      Supplier<? extends Collection<UUID>> accounts) {
    var source = new Notice.Source(null, from);
    if (there.equals(Actor.current().institution())) {
      write(about, source, accounts.get());
    } else {
      unit.across(
          there,
          () -> {
            write(about, source, accounts.get());
            return there;
          });
    }
  }

  private void write(Notice.About about, Notice.Source source, Collection<UUID> accounts) {
    var actor = Actor.current();
    var readers = new HashSet<>(accounts);
    readers.remove(actor.account());
    if (!readers.isEmpty()) {
      var notice = new Notice(new Notice.Id(ids.next()), about, source, clock.instant(), null);
      store.insert(actor.institution(), notice, readers);
    }
  }
}
