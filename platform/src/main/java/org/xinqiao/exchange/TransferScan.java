package org.xinqiao.exchange;

import org.springframework.stereotype.Component;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.Recorded;
import org.xinqiao.institution.Institutions;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.UnitOfWork;

/** Looks through the newest deliveries of every institution. */
@Component
class TransferScan {
  private static final int SAMPLE = 100;

  private final Institutions institutions;
  private final DeliveryStore store;
  private final Ways ways;
  private final Audit audit;
  private final UnitOfWork unit;

  TransferScan(
      Institutions institutions, DeliveryStore store, Ways ways, Audit audit, UnitOfWork unit) {
    this.institutions = institutions;
    this.store = store;
    this.ways = ways;
    this.audit = audit;
    this.unit = unit;
  }

  /**
   * What was found.
   *
   * @param looked deliveries that crossed
   * @param withoutDecision crossed without a signed agreement between the parties
   * @param aboveCeiling crossed above the agreement's ceiling
   * @param missingHop crossed without the line of it in the sender's log
   */
  record Found(long looked, long withoutDecision, long aboveCeiling, long missingHop) {
    private static final Found NOTHING = new Found(0, 0, 0, 0);

    private Found plus(Found other) {
      return new Found(
          looked + other.looked,
          withoutDecision + other.withoutDecision,
          aboveCeiling + other.aboveCeiling,
          missingHop + other.missingHop);
    }
  }

  Found run() {
    return institutions.all().stream()
        .map(member -> Actor.system("exchange-watch", member.id()))
        .map(watcher -> unit.as(watcher, this::look))
        .reduce(Found.NOTHING, Found::plus);
  }

  private Found look() {
    return store.outbox(Page.Request.of(null, SAMPLE)).stream()
        .filter(delivery -> delivery.progress().state() == Delivery.State.DELIVERED)
        .map(this::look)
        .reduce(Found.NOTHING, Found::plus);
  }

  private Found look(Delivery delivery) {
    var agreement = ways.find(delivery.route().agreement());
    var decided = agreement.filter(found -> isOf(found, delivery)).isPresent();
    var level = delivery.arrived().level();
    var above = agreement.filter(a -> level.compareTo(a.terms().ceiling()) > 0).isPresent();
    var hop =
        audit.history(delivery.subject().identity()).stream()
            .anyMatch(line -> isHop(line, delivery));
    return new Found(1, decided ? 0 : 1, above ? 1 : 0, hop ? 0 : 1);
  }

  private static boolean isOf(Agreement agreement, Delivery delivery) {
    return agreement.signatures().size() == agreement.order().size()
        && agreement.terms().sender().equals(delivery.sender())
        && agreement.terms().recipient().equals(delivery.recipient());
  }

  private static boolean isHop(Recorded line, Delivery delivery) {
    return line.action().equals("exchange.deliver")
        && delivery.id().toString().equals(line.fields().get("delivery"));
  }
}
