package org.xinqiao.provenance;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.UnitOfWork;

/** Lets a passport travel with its datum. */
@Component
class Handover {
  private final IdentityStore own;
  private final ReceivedStore received;
  private final Stories stories;
  private final UnitOfWork unit;
  private final Clock clock;

  Handover(
      IdentityStore own, ReceivedStore received, Stories stories, UnitOfWork unit, Clock clock) {
    this.own = own;
    this.received = received;
    this.stories = stories;
    this.unit = unit;
    this.clock = clock;
  }

  void give(String identity, InstitutionId recipient) {
    var minted = own.find(identity).orElseThrow(() -> new Problem(Refused.UNKNOWN));
    var leaves = Leaves.chained(stories.history(identity));
    var sender = Actor.current().institution();
    unit.across(
        recipient,
        () -> {
          received.keep(minted.block(), sender, clock.instant(), leaves);
          return leaves.size();
        });
  }
}
