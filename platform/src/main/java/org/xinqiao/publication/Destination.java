package org.xinqiao.publication;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.InstitutionId;

/**
 * Where a publication goes.
 *
 * @param agreement the agreement under which it may go there
 * @param recipient the institution
 * @param recipientAccount one account there, or null for the institution's inbox
 */
public record Destination(
    UUID agreement, InstitutionId recipient, @Nullable UUID recipientAccount) {}
