package org.xinqiao.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.inspection.GradeVector;

/**
 * One line of an asset's grading history, which only grows.
 *
 * @param before the grades before, or null when it was registered
 * @param after the grades after
 * @param reason why
 * @param account who asked
 * @param approval the approval that allowed lower grades, or null when none was needed
 * @param at when
 */
public record GradeChange(
    @Nullable GradeVector before,
    GradeVector after,
    String reason,
    UUID account,
    @Nullable UUID approval,
    Instant at) {}
