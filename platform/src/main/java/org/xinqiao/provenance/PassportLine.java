package org.xinqiao.provenance;

import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.Text;

/**
 * One step in the life of a datum.
 *
 * @param number of its entry in the operation log
 * @param index its place in the ledger, or null until it has one, within seconds
 * @param proof what checking it came to
 * @param at when, as its leaf says: RFC 3339, UTC, microseconds
 * @param actor kind and account id
 * @param institution in whose log it stands
 * @param to the institution to which it brought the datum, or null
 * @param action what was done
 * @param summary the same for people
 */
public record PassportLine(
    long number,
    @Nullable Long index,
    Proof proof,
    String at,
    String actor,
    String institution,
    @Nullable String to,
    String action,
    Text summary) {
  /** What checking a line against the signed ledger came to. */
  public enum Proof {
    /** Included in the ledger under its signed checkpoint. */
    PROVED,
    /** Its proof does not hold, or it does not follow the line before: an alarm. */
    BROKEN,
    /** Not yet placed in the ledger. */
    PENDING
  }
}
