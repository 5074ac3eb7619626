package org.xinqiao.exchange;

import org.springframework.stereotype.Component;
import org.xinqiao.access.Access;
import org.xinqiao.access.Decision;
import org.xinqiao.access.Grant;
import org.xinqiao.access.Operation;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Problem;

/**
 * Who may read the names of what came and went: those who may look at the datum itself. The others
 * see that something passed, so that oversight misses nothing.
 */
@Component
class Discretion {
  private final Access access;
  private final Assets assets;

  Discretion(Access access, Assets assets) {
    this.access = access;
    this.assets = assets;
  }

  Delivery shown(Delivery delivery) {
    var actor = Actor.current();
    if (actor.kind() == Actor.Kind.SYSTEM) {
      return delivery;
    }
    var sender = actor.institution().equals(delivery.sender());
    var knows = sender ? knowsOriginal(delivery) : mayView(delivery);
    return knows ? delivery : delivery.withoutNames();
  }

  private boolean mayView(Delivery delivery) {
    var decision = access.decide(Operation.VIEW, delivery.item(), Grant.VIEW);
    return decision instanceof Decision.Permit;
  }

  private boolean knowsOriginal(Delivery delivery) {
    try {
      return assets.get(delivery.subject().asset()).id().equals(delivery.subject().asset());
    } catch (Problem hidden) {
      return false;
    }
  }
}
