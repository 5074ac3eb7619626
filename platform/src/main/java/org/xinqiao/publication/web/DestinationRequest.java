package org.xinqiao.publication.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.publication.Destination;

/** Where something shall go. */
record DestinationRequest(
    @NotNull UUID agreement, @NotNull UUID recipient, @Nullable UUID recipientAccount) {
  Destination destination() {
    return new Destination(agreement, new InstitutionId(recipient), recipientAccount);
  }
}
