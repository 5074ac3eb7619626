/**
 * The words every chapter shares: who acts, for which institution, in which unit of work, and how a
 * refusal is told.
 */
@ApplicationModule(
    displayName = "Kernel",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package org.xinqiao.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
