package org.xinqiao.exchange;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Access;
import org.xinqiao.access.Grant;
import org.xinqiao.access.Operation;
import org.xinqiao.audit.Act;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.provenance.Passports;

/** Decides on one look, gives the receipt at the first, and writes it down on both sides. */
@Component
class Looks {
  private final Deliveries deliveries;
  private final DeliveryStore store;
  private final Ways ways;
  private final Access access;
  private final Passports passports;
  private final Pen pen;

  Looks(
      Deliveries deliveries,
      DeliveryStore store,
      Ways ways,
      Access access,
      Passports passports,
      Pen pen) {
    this.deliveries = deliveries;
    this.store = store;
    this.ways = ways;
    this.access = access;
    this.passports = passports;
    this.pen = pen;
  }

  /** How to reach the other side, who listens, and when it is. */
  @Component
  record Pen(UnitOfWork unit, ApplicationEventPublisher events, Clock clock) {}

  /** A look that was admitted and written down. */
  record Look(Delivery delivery, Instant at) {}

  /** Refuses where the actor may not; writes nothing. */
  Delivery permitted(Delivery.Id id, Operation operation) {
    var delivery = deliveries.get(id);
    Deliveries.requireRecipient(delivery);
    var agreement = ways.inForce(delivery.route().agreement());
    access.require(operation, delivery.item(), grant(delivery, agreement, operation));
    return delivery;
  }

  /** Refuses or writes down, in the caller's transaction; no bytes before that has committed. */
  Look admit(Delivery.Id id, Operation operation, Act act) {
    var delivery = permitted(id, operation);
    var now = pen.clock().instant();
    var account = Actor.current().account();
    if (store.open(id, account, now)) {
      write(delivery, Act.of("exchange.receipt"));
      tell(new DeliveryOpened(delivery));
    }
    write(delivery, act);
    return new Look(delivery, now);
  }

  /** As {@link #admit} for a window of rows; level 4 has no text layer. */
  Look admitTable(Delivery.Id id, Act act) {
    var look = admit(id, Operation.VIEW, act);
    var open = look.delivery().level() != ConfidentialityLevel.L4;
    Rule.require(open, DeliveryProblems.PAGES_ONLY);
    return look;
  }

  Instant now() {
    return pen.clock().instant();
  }

  /** Tells whoever listens, in the caller's transaction. */
  void tell(Object event) {
    pen.events().publishEvent(event);
  }

  /** Writes a line on both sides. */
  void write(Delivery delivery, Act act) {
    var identity = delivery.subject().identity();
    var named = act.with("delivery", delivery.id()).with("recipient", delivery.recipient());
    passports.record(identity, named);
    pen.unit().across(delivery.sender(), () -> passports.record(identity, named));
  }

  /** Levels 1 and 2 may be taken away by agreement alone, level 3 where the agreement says so. */
  static boolean mayTakeAway(ConfidentialityLevel level, Terms terms) {
    return level.compareTo(ConfidentialityLevel.L2) <= 0
        || (level == ConfidentialityLevel.L3 && terms.allowDownload());
  }

  private static Grant grant(Delivery delivery, Agreement agreement, Operation operation) {
    var level = delivery.level();
    var allowed = mayTakeAway(level, agreement.terms());
    if (operation == Operation.DOWNLOAD && level == ConfidentialityLevel.L3) {
      Rule.require(allowed, DeliveryProblems.DOWNLOAD_NOT_AGREED);
    }
    return operation == Operation.VIEW ? Grant.VIEW : Grant.DOWNLOAD;
  }
}
