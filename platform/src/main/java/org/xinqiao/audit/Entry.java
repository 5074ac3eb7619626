package org.xinqiao.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.ledger.Hash;

/** An entry as it is stored: what the log shows, what its leaf commits to, and the salts. */
record Entry(
    long number,
    InstitutionId institution,
    Instant at,
    String actor,
    String action,
    @Nullable String object,
    Act.Result result,
    String purpose,
    Map<String, Opened> fields,
    String leaf,
    Hash leafHash) {

  /** A committed fact: destroying the salt and value leaves the leaf provable and silent. */
  record Opened(String salt, String value) {}
}
