package org.xinqiao.publication.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.approval.Urgency;
import org.xinqiao.catalogue.Category;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.publication.DraftForm;

/** What is written in a draft, on the wire. */
record FormView(
    @Nullable UUID asset,
    @Nullable UUID content,
    String title,
    @Nullable Category category,
    String retention,
    @Nullable ConfidentialityLevel raisedTo,
    String raiseReason,
    List<PublicationView.DestinationView> destinations,
    String purpose,
    Urgency urgency,
    String urgentReason,
    String message,
    String step) {

  static FormView of(DraftForm form) {
    return new FormView(
        form.asset(),
        form.content(),
        form.title(),
        form.category(),
        form.retention(),
        form.raisedTo(),
        form.raiseReason(),
        form.destinations().stream().map(PublicationView.DestinationView::of).toList(),
        form.purpose(),
        form.urgency(),
        form.urgentReason(),
        form.message(),
        form.step());
  }
}
