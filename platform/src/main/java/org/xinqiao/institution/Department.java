package org.xinqiao.institution;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.xinqiao.kernel.InstitutionId;

/** A department of an institution. */
public record Department(Id id, InstitutionId institution, String name, Instant createdAt) {
  /** Names a department. */
  public record Id(UUID value) {
    /** The one department of a synthetic institution, the same on every platform. */
    public static Id ofSynthetic(InstitutionId institution) {
      var seed = "department:" + institution;
      return new Id(UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
