package org.xinqiao.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.InstitutionId;

/**
 * The datum that a decision is about.
 *
 * @param owner institution it belongs to
 * @param ownerAccount account that registered it
 * @param department department it belongs to, or null
 * @param level who may see it
 */
public record Item(
    InstitutionId owner,
    UUID ownerAccount,
    @Nullable UUID department,
    ConfidentialityLevel level) {}
