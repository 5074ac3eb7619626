package org.xinqiao.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.ledger.Hash;
import org.xinqiao.ledger.Hashes;

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
    String leaf) {

  /** What the next entry about the same datum points to. */
  Hash leafHash() {
    return Hashes.leaf(leaf.getBytes(StandardCharsets.UTF_8));
  }

  /** A committed fact: destroying the salt and value leaves the leaf provable and silent. */
  record Opened(String salt, String value) {}
}
