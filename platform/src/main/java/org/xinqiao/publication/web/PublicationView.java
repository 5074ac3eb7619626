package org.xinqiao.publication.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.Text;
import org.xinqiao.publication.Destination;
import org.xinqiao.publication.Publication;
import org.xinqiao.publication.State;

/** A publication on the wire. */
record PublicationView(
    UUID id,
    State state,
    Text stateText,
    UUID asset,
    String digitalIdentity,
    String title,
    UUID author,
    List<DestinationView> destinations,
    String message,
    String digest,
    UUID approval,
    Instant submittedAt,
    @Nullable Instant endedAt) {

  record DestinationView(UUID agreement, UUID recipient, @Nullable UUID recipientAccount) {
    static DestinationView of(Destination destination) {
      return new DestinationView(
          destination.agreement(), destination.recipient().value(), destination.recipientAccount());
    }
  }

  static PublicationView of(Publication publication) {
    var matter = publication.matter();
    return new PublicationView(
        publication.id().value(),
        publication.state(),
        publication.state().label(),
        matter.asset().value(),
        matter.digitalIdentity(),
        matter.title(),
        publication.author().account(),
        matter.destinations().stream().map(DestinationView::of).toList(),
        matter.message(),
        publication.digest(),
        publication.approval().value(),
        publication.submittedAt(),
        publication.endedAt());
  }
}
