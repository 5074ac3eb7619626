/**
 * The operation log (操作日志): every act leaves a leaf in a transparency log, written in the same
 * transaction as what it describes. Clauses A2.5, C3.9 to C3.11, F3.3.
 */
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {"kernel"})
@NullMarked
package org.xinqiao.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
