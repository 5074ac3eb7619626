package org.xinqiao.catalogue;

import org.xinqiao.inspection.GradeVector;

/**
 * Told in the transaction of a change of grades: what was decided on the old grades no longer
 * holds.
 *
 * @param asset the asset with its new grades
 * @param before the grades it had
 */
public record AssetRegraded(Asset asset, GradeVector before) {}
