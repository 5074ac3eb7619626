/**
 * Approval (审批): nothing that needs consent happens before enough of the right people said yes to
 * exactly that content. Clauses A2.4, A2.6, A2.7; the engine of A3.2 to A3.5.
 */
@ApplicationModule(
    displayName = "Approval",
    allowedDependencies = {"kernel", "audit"})
@NullMarked
package org.xinqiao.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
