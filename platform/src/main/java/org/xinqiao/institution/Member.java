package org.xinqiao.institution;

import java.time.Instant;
import org.xinqiao.kernel.InstitutionId;

/**
 * A member institution, as every signed-in person may see it.
 *
 * @param id names it everywhere
 * @param code short name, the part after {@code @} of its people's sign-in names
 * @param name full name
 * @param kind what it is on this platform
 * @param suite its cryptographic suite, {@code SM} or {@code INTL}
 * @param createdAt when it was registered
 */
public record Member(
    InstitutionId id, String code, String name, Kind kind, String suite, Instant createdAt) {

  /** What an institution is on this platform. */
  public enum Kind {
    /** Runs the platform; registers members; without access to their plaintext. */
    OPERATOR,
    /** Exchanges data. */
    MEMBER,
    /** Exists for probes only and is left out of business statistics. */
    SYNTHETIC
  }
}
