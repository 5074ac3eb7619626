package org.xinqiao.kernel;

import java.util.UUID;

/** Names a member institution, the unit of isolation. */
public record InstitutionId(UUID value) {
  /** The platform's own operator: one more institution, without access to others' plaintext. */
  public static final InstitutionId PLATFORM = new InstitutionId(new UUID(0, 1));

  /** The synthetic institution in which probes act; excluded from business statistics. */
  public static final InstitutionId SYNTHETIC = new InstitutionId(new UUID(0, 2));

  /** A second synthetic institution, so that probes can try to reach across. */
  public static final InstitutionId SYNTHETIC_PEER = new InstitutionId(new UUID(0, 3));

  /** Reads the textual form; throws {@code IllegalArgumentException} when it is no UUID. */
  public static InstitutionId parse(String text) {
    return new InstitutionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
