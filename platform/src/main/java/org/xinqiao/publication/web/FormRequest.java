package org.xinqiao.publication.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.approval.Urgency;
import org.xinqiao.catalogue.Category;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.publication.DraftForm;

/** What the author has written so far; whatever is not there yet is left out. */
record FormRequest(
    @Nullable UUID asset,
    @Nullable UUID content,
    @Nullable String title,
    @Nullable Category category,
    @Nullable String retention,
    @Nullable ConfidentialityLevel raisedTo,
    @Nullable String raiseReason,
    @Nullable List<@NotNull @Valid DestinationRequest> destinations,
    @Nullable String purpose,
    @Nullable Urgency urgency,
    @Nullable String urgentReason,
    @Nullable String message,
    @Nullable String step) {

  DraftForm form() {
    var listed = destinations == null ? List.<DestinationRequest>of() : destinations;
    return new DraftForm(
        asset,
        content,
        written(title),
        category,
        written(retention),
        raisedTo,
        written(raiseReason),
        listed.stream().map(DestinationRequest::destination).toList(),
        written(purpose),
        urgency == null ? Urgency.ORDINARY : urgency,
        written(urgentReason),
        written(message),
        written(step));
  }

  private static String written(@Nullable String text) {
    return text == null ? "" : text;
  }
}
