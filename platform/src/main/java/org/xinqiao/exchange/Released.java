package org.xinqiao.exchange;

import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.ReleaseGate;
import org.xinqiao.institution.Institutions;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.kernel.WordingRules;

/** Answers for what has been let out: nothing above its agreement, no secret in a message. */
@Component
class Released implements ReleaseGate {
  private static final String JOB = "release-watch";

  private final DeliveryStore deliveries;
  private final Institutions institutions;
  private final WordingRules wording;
  private final UnitOfWork unit;

  Released(
      DeliveryStore deliveries, Institutions institutions, WordingRules wording, UnitOfWork unit) {
    this.deliveries = deliveries;
    this.institutions = institutions;
    this.wording = wording;
    this.unit = unit;
  }

  @Override
  public long aboveClearance() {
    var everyone = Actor.system(JOB, InstitutionId.PLATFORM);
    return unit.as(everyone, institutions::all).stream()
        .mapToLong(member -> unit.as(Actor.system(JOB, member.id()), deliveries::aboveCeiling))
        .sum();
  }

  @Override
  public void checkMessage(String message) {
    wording.check(message);
  }
}
