package org.xinqiao.institution;

import java.time.Instant;
import java.util.UUID;
import org.xinqiao.kernel.InstitutionId;

/** A post (岗位) within a department. */
public record Post(
    Id id, InstitutionId institution, Department.Id department, String name, Instant createdAt) {
  /** Names a post. */
  public record Id(UUID value) {}
}
