package org.xinqiao.exchange;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.deidentification.ColumnRule;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.publication.Destination;
import org.xinqiao.publication.Outlook;
import org.xinqiao.publication.Outlooks;

/** Tells an author beforehand what the agreement lets its other side do. */
@Component
class Foresight implements Outlooks {
  private final Ways ways;

  Foresight(Ways ways) {
    this.ways = ways;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Outlook of(Asset asset, Destination destination) {
    var terms = ways.open(asset, destination).terms();
    return new Outlook(
        terms.recipient(),
        terms.purpose(),
        terms.period().until(),
        Looks.mayTakeAway(asset.level(), terms),
        asset.level() == ConfidentialityLevel.L4,
        terms.masks().stream().map(ColumnRule::column).toList());
  }
}
