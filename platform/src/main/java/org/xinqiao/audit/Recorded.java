package org.xinqiao.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.InstitutionId;

/**
 * One entry of the operation log.
 *
 * @param number unique and rising per platform; gaps are acts that were rolled back
 * @param index place in the transparency log, or null until the sequencer has put it there
 * @param institution whose log it belongs to
 * @param at when
 * @param actor kind and account id of the actor, {@code PERSON:<uuid>} or {@code SYSTEM:<uuid>}
 * @param action what was done
 * @param object digital identity concerned, or null
 * @param result whether it happened
 * @param purpose what for
 * @param fields the committed facts in clear, as kept beside the ledger
 * @param leaf the leaf, canonical JSON
 */
public record Recorded(
    long number,
    @Nullable Long index,
    InstitutionId institution,
    Instant at,
    String actor,
    String action,
    @Nullable String object,
    Act.Result result,
    String purpose,
    Map<String, String> fields,
    String leaf) {
  /** The exact bytes of the leaf. */
  public byte[] body() {
    return leaf.getBytes(StandardCharsets.UTF_8);
  }
}
