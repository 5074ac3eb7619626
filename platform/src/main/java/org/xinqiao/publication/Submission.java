package org.xinqiao.publication;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.approval.Urgency;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.kernel.Rule;

/**
 * What an author hands in.
 *
 * @param asset the datum to be published
 * @param urgency how fast an answer is owed
 * @param urgentReason why it is urgent; needed then, otherwise null
 * @param destinations where it shall go, at most 20 different ones; none means that it is released
 *     within the own institution only
 * @param message a note for the recipients, at most 2000 characters, may be empty
 */
public record Submission(
    Asset.Id asset,
    Urgency urgency,
    @Nullable String urgentReason,
    List<Destination> destinations,
    String message) {
  private static final int MOST_DESTINATIONS = 20;
  private static final int LONGEST_MESSAGE = 2000;

  /** Copies the destinations; refuses {@code publication.malformed}. */
  public Submission {
    destinations = List.copyOf(destinations);
    var distinct = new HashSet<>(destinations).size() == destinations.size();
    Rule.require(
        distinct && destinations.size() <= MOST_DESTINATIONS && message.length() <= LONGEST_MESSAGE,
        Refused.MALFORMED);
  }
}
