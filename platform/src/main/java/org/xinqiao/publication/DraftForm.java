package org.xinqiao.publication;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinqiao.approval.Urgency;
import org.xinqiao.catalogue.Category;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Rule;

/**
 * What an author has written so far. Nothing has to be there before it is handed in.
 *
 * @param asset a datum that is registered already, or null
 * @param content content received before, to be registered; counts when there is no asset
 * @param title what the new datum is called
 * @param category the new datum's primary class
 * @param retention how long it is kept, as {@code P3Y}
 * @param raisedTo a stricter level than the platform gives, or null
 * @param raiseReason why it is raised
 * @param destinations where it shall go
 * @param purpose what it is for; the agreements' own
 * @param urgency how fast an answer is owed
 * @param urgentReason why it is urgent
 * @param message a note for the recipients
 * @param step where in the form its author was
 */
public record DraftForm(
    @Nullable UUID asset,
    @Nullable UUID content,
    String title,
    @Nullable Category category,
    String retention,
    @Nullable ConfidentialityLevel raisedTo,
    String raiseReason,
    List<Destination> destinations,
    String purpose,
    Urgency urgency,
    String urgentReason,
    String message,
    String step) {
  /** The longest of each text, in characters. */
  private static final int LONGEST_TITLE = 200;

  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_MESSAGE = 2000;
  private static final int LONGEST_NAME = 20;
  private static final int MOST_DESTINATIONS = 20;

  /** Copies the list; refuses {@code publication.draft-malformed}. */
  public DraftForm {
    destinations = List.copyOf(destinations);
    var fits =
        title.length() <= LONGEST_TITLE
            && retention.length() <= LONGEST_NAME
            && step.length() <= LONGEST_NAME
            && raiseReason.length() <= LONGEST_REASON
            && purpose.length() <= LONGEST_REASON
            && urgentReason.length() <= LONGEST_REASON
            && message.length() <= LONGEST_MESSAGE
            && destinations.size() <= MOST_DESTINATIONS;
    Rule.require(fits, DraftProblems.MALFORMED);
  }

  /** Everything written by hand. */
  Stream<String> words() {
    return Stream.of(title, raiseReason, purpose, urgentReason, message)
        .filter(text -> !text.isEmpty());
  }
}
