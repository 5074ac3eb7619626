/**
 * Who is connected: member institutions, their departments and posts, and the operator itself.
 * Clauses A1.1, B2.2.
 */
@ApplicationModule(
    displayName = "Institution",
    allowedDependencies = {"kernel", "audit", "approval"})
@NullMarked
package org.xinqiao.institution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
