package org.xinqiao.audit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the log can be relied on, as an institution sees it.
 *
 * @param entries of the institution
 * @param leaves of the whole log under its signed head
 * @param signedAt when that head was signed, or null when nothing was placed yet
 * @param last what the institution's last verification found
 */
public record Integrity(
    long entries, long leaves, @Nullable Instant signedAt, Optional<Verified> last) {}
