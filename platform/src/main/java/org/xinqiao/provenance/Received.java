package org.xinqiao.provenance;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Role;

/** Passports that came with deliveries: everybody's in the institution, or the addressee's. */
@Component
class Received {
  private final ReceivedStore store;
  private final ObjectProvider<Addressees> addressees;

  Received(ReceivedStore store, ObjectProvider<Addressees> addressees) {
    this.store = store;
    this.addressees = addressees;
  }

  /** Whether the institution holds it, whoever in it may read it. */
  boolean holds(String identity) {
    return store.find(identity).isPresent();
  }

  /** The passport, when the actor may read it. */
  Optional<IdentityBlock> find(String identity) {
    return store.find(identity).filter(block -> mayRead(identity));
  }

  /** The sender's lines up to the delivery. */
  List<Leaf> lines(String identity) {
    return store.lines(identity);
  }

  /** A regulator oversees all; other people from outside see what was sent to them. */
  private boolean mayRead(String identity) {
    var roles = Actor.current().roles();
    if (Collections.disjoint(roles, Role.OUTSIDERS) || roles.contains(Role.REGULATOR)) {
      return true;
    }
    var known = addressees.getIfAvailable();
    return known != null && known.isAddressee(identity);
  }
}
