package org.xinqiao.exchange;

import org.springframework.stereotype.Component;
import org.xinqiao.access.Access;
import org.xinqiao.access.Decision;
import org.xinqiao.access.Grant;
import org.xinqiao.access.Operation;
import org.xinqiao.kernel.Actor;

/**
 * Who may read the names of what came and went: the owner, and those who may look at the datum
 * itself. The others see that something passed, so that oversight misses nothing.
 */
@Component
class Discretion {
  private final Access access;

  Discretion(Access access) {
    this.access = access;
  }

  Delivery shown(Delivery delivery) {
    var actor = Actor.current();
    var owns = delivery.subject().origin().owner().equals(actor.account());
    return actor.kind() == Actor.Kind.SYSTEM || owns || mayView(delivery)
        ? delivery
        : delivery.withoutNames();
  }

  private boolean mayView(Delivery delivery) {
    return access.decide(Operation.VIEW, delivery.item(), Grant.VIEW) instanceof Decision.Permit;
  }
}
