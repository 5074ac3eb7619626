package org.xinqiao.publication;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Access;
import org.xinqiao.access.Operation;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.WordingRules;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Contents;

/** What must hold before a datum is put before reviewers, and again when it is released. */
@Component
class Gate {
  private final Access access;
  private final Contents contents;
  private final WordingRules wording;
  private final ObjectProvider<Destinations> destinations;

  Gate(
      Access access,
      Contents contents,
      WordingRules wording,
      ObjectProvider<Destinations> destinations) {
    this.access = access;
    this.contents = contents;
    this.wording = wording;
    this.destinations = destinations;
  }

  /** Refuses what may not be handed in; answers the content's facts. */
  Content admit(Asset asset, Submission wanted) {
    access.require(Operation.SUBMIT, Assets.item(asset));
    var department = Actor.current().standing().department();
    Rule.require(department != null, Refused.NO_DEPARTMENT);
    wording.check(wanted.message());
    wanted.destinations().forEach(destination -> requireWay(asset, destination));
    return releasable(asset);
  }

  /** The content's facts, with a verdict under the rules in force that lets it out. */
  Content releasable(Asset asset) {
    contents.requireReleasable(asset.content());
    return contents.get(asset.content());
  }

  private void requireWay(Asset asset, Destination destination) {
    var known = destinations.getIfAvailable();
    if (known == null) {
      throw new Problem(Refused.NO_WAY);
    }
    known.require(asset, destination);
  }
}
